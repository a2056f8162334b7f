package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkSentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "One. See [[b]] now. Two. ~ See <b> now.",
                "见[[b]]。后面！ ~ 见<b>。",
                "前面？（见[[b]]）好吗？！对。 ~ （见<b>）好吗？！",
                "By Thm. 3 of [[b]], e.g. it is. Next. ~ By Thm. 3 of <b>, e.g. it is.",
                "Is $x$ there? $y$ is in [[b|*B*]]! ~ ⟦y⟧ is in <<em>B</em>>!",
                "**Bold. See [[b]].** End. ~ <strong>Bold. See <b>.</strong> End.",
                "[[b]] and [[b|c]] are [d](e). ~ <b> and <c> are <d>.",
                "## On [[b]] ~ On <b>",
                "- item [[b]] ~ item <b>",
                "> quoted [[b]]. ~ quoted <b>.",
                "See `a. b` in [[b]]. ~ See <code>a. b</code> in <b>.",
                "\\| x \\| [[b\\\\\\|c]] \\|\\n\\|-\\|-\\| ~ <c>",
                "[[missing one]] is not. ~ ''",
                "[Away](https://elsewhere.example/x) is elsewhere. ~ ''",
                "So is <https://elsewhere.example/> here. ~ ''",
                "And [this][r].\\n\\n[r]: //elsewhere.example/ ~ ''",
                "No link. ~ ''"
            })
    void areReadFromTheParsedNote(String markdown, String sentence) {
        String text = markdown.replace("\\n", "\n").replace("\\|", "|").replace("\\\\", "\\");
        List<String> sentences = givenNote(text.split("\n")).body().markup().sentences();

        assertThat(
                        String.join("\n", sentences)
                                .replaceAll("\uFDD0L[0-9:]+\uFDD0", "<")
                                .replace("\uFDD0l\uFDD0", ">"))
                .isEqualTo(sentence == null ? "" : sentence);
    }
}
