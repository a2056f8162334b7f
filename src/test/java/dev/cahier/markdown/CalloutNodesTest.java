package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenChineseNote;
import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AlertNodesTest {

    @ParameterizedTest
    @CsvSource({
        "NOTE,note,Note,注",
        "TIP,tip,Tip,提示",
        "IMPORTANT,important,Important,重要",
        "WARNING,warning,Warning,警告",
        "caution,caution,Caution,当心"
    })
    void rendersEachKind(String mark, String kind, String english, String chinese) {
        String[] lines = {"> [!" + mark + "]", "> text $x$"};

        givenNote(lines).thenHtmlIs(alert(kind, english, "<p>text ⟦x⟧</p>"));
        givenChineseNote(lines).thenHtmlIs(alert(kind, chinese, "<p>text ⟦x⟧</p>"));
    }

    private static String[] alert(String kind, String title, String text) {
        return new String[] {
            "<div class=\"callout callout-" + kind + "\" role=\"note\">",
            "<p class=\"callout-title\">" + title + "</p>",
            text,
            "</div>"
        };
    }

    @Test
    void takesATitleFromTheSameLine() {
        givenNote("> [!TIP] 关于 $x$ 的 *提示*", "> text")
                .thenHtmlIs(alert("tip", "关于 ⟦x⟧ 的 <em>提示</em>", "<p>text</p>"));
        givenNote("> [!TIP] Title", ">", "> text").thenHtmlIs(alert("tip", "Title", "<p>text</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> [!OTHER]\n> a",
                "> [NOTE]\n> a",
                "> a [!NOTE]",
                "[!NOTE]\na",
                "> - [!NOTE]"
            })
    void leavesOtherQuotationsAlone(String markdown) {
        assertThat(givenNote(markdown).thenNothingIsReported().html()).doesNotContain("callout");
    }
}
