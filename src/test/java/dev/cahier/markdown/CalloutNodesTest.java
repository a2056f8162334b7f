package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenChineseNote;
import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalloutNodesTest {

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

    @ParameterizedTest
    @CsvSource({
        "DEFINITION,definition,Definition 1,定义 1",
        "Theorem,theorem,Theorem 1,定理 1",
        "lemma,lemma,Lemma 1,引理 1",
        "PROPOSITION,proposition,Proposition 1,命题 1",
        "COROLLARY,corollary,Corollary 1,推论 1",
        "EXAMPLE,example,Example 1,例 1",
        "REMARK,remark,Remark 1,注 1",
        "定理,theorem,Theorem 1,定理 1",
        "引理,lemma,Lemma 1,引理 1",
        "注,remark,Remark 1,注 1"
    })
    void rendersEachKindOfTheorem(String mark, String kind, String english, String chinese) {
        String[] lines = {"> [!" + mark + "]", "> text $x$"};

        givenNote(lines).thenHtmlIs(theorem(kind, "", "<strong>" + english + "</strong>"));
        givenChineseNote(lines).thenHtmlIs(theorem(kind, "", "<strong>" + chinese + "</strong>"));
    }

    private static String[] theorem(String kind, String id, String title) {
        return new String[] {
            "<div class=\"theorem theorem-" + kind + "\"" + id + ">",
            "<p class=\"theorem-title\">" + title + "</p>",
            "<p>text ⟦x⟧</p>",
            "</div>"
        };
    }

    @Test
    void givesATheoremItsTitleAndItsAnchor() {
        givenNote("> [!LEMMA] On *sums* of $a$ {#sums}", "> text $x$")
                .thenHtmlIs(
                        theorem(
                                "lemma",
                                " id=\"sums\"",
                                "<strong>Lemma 1</strong> (On <em>sums</em> of ⟦a⟧)"));
        givenChineseNote("> [!LEMMA] 和 {#sums}", "> text $x$")
                .thenHtmlIs(theorem("lemma", " id=\"sums\"", "<strong>引理 1</strong>（和）"));
    }

    @Test
    void countsEachKindOfTheoremForItself() {
        String html =
                givenNote(
                                "> [!THEOREM]\n> a",
                                "",
                                "> [!LEMMA]\n> b",
                                "",
                                "> [!THEOREM]\n> c\n>\n> > [!LEMMA]\n> > d")
                        .thenNothingIsReported()
                        .html();

        assertThat(html).containsSubsequence("Theorem 1", "Lemma 1", "Theorem 2", "Lemma 2");
    }

    @Test
    void putsTheMarkOfAProofIntoItsLastLine() {
        givenNote("> [!PROOF]", "> one", ">", "> two")
                .thenHtmlIs(
                        "<div class=\"theorem theorem-proof\">",
                        "<p class=\"theorem-title\"><strong>Proof</strong></p>",
                        "<p>one</p>",
                        "<p>two <span class=\"qed\">∎</span></p>",
                        "</div>");
    }

    @Test
    void putsTheMarkOfAProofBelowWhatIsNoText() {
        givenNote("> [!PROOF]", "> - one")
                .thenHtmlIs(
                        "<div class=\"theorem theorem-proof\">",
                        "<p class=\"theorem-title\"><strong>Proof</strong></p>",
                        "<ul>",
                        "<li>one</li>",
                        "</ul>",
                        "<p class=\"qed-line\"><span class=\"qed\">∎</span></p>",
                        "</div>");
    }

    @Test
    void reportsATheoremsAnchorThatIsTaken() {
        givenNote("> [!LEMMA] {#a}\n> x", "", "> [!REMARK] {#a}\n> y")
                .thenReported("4:15 error[label-duplicate]");
    }
}
