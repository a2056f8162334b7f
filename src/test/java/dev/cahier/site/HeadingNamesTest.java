package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.markdown.HeadingEntry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadingNamesTest {

    private static final HeadingNames NAMES =
            new HeadingNames(
                    List.of(
                            heading(2, "intro", "Intro"),
                            heading(3, "proof", "Proof"),
                            heading(2, "main", "Main part, *now*"),
                            heading(4, "deep", "Deep"),
                            heading(3, "proof-1", "Proof"),
                            heading(4, "deep-1", "Deep"),
                            heading(1, "other", "Other"),
                            heading(2, "中文", "中文：标题"),
                            heading(2, "own-id", "Words")));

    private static HeadingEntry heading(int level, String id, String text) {
        return new HeadingEntry(level, id, text, text);
    }

    @ParameterizedTest
    @CsvSource({
        "Proof, proof",
        "proof-1, proof-1",
        "Main part now, main",
        "MAIN PART! (now), main",
        "Main part now#Proof, proof-1",
        "Main part now#Deep, deep",
        "Main part now#Proof#Deep, deep-1",
        "中文标题, 中文",
        "own-id, own-id",
        "Intro#Deep, ''",
        "Proof#Intro, ''",
        "Proof#Deep, deep-1",
        "Other#Proof, ''",
        "Other#Words, own-id",
        "nothing, ''",
        "'!', ''",
        "#, ''"
    })
    void findsHeadingsByTheirWords(String words, String id) {
        assertThat(NAMES.find(List.of(words.split("#"))).map(HeadingEntry::id).orElse(""))
                .isEqualTo(id);
    }

    @Test
    void takesNoLongerForMoreHeadings() {
        List<HeadingEntry> many =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> heading(2, "h" + i, "Heading " + i))
                        .toList();
        HeadingNames names = new HeadingNames(many);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                        many.forEach(
                                heading ->
                                        assertThat(names.find(List.of(heading.text())))
                                                .contains(heading)));
    }
}
