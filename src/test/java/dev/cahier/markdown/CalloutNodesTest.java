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
                "> [!OTHER](b)\n> a",
                "> [!OTHER]\n> a\n\n[!other]: b",
                "> [NOTE]\n> a",
                "> [!NOTE*]\n> a",
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

    @ParameterizedTest
    @CsvSource({
        "abstract,abstract,Abstract,摘要",
        "summary,abstract,Summary,摘要",
        "tldr,abstract,TL;DR,摘要",
        "info,info,Info,信息",
        "todo,todo,Todo,待办",
        "hint,tip,Hint,提示",
        "success,success,Success,成功",
        "check,success,Check,成功",
        "done,success,Done,成功",
        "question,question,Question,问题",
        "help,question,Help,问题",
        "FAQ,question,FAQ,问题",
        "attention,warning,Attention,警告",
        "failure,failure,Failure,失败",
        "fail,failure,Fail,失败",
        "missing,failure,Missing,失败",
        "danger,danger,Danger,危险",
        "error,danger,Error,危险",
        "bug,bug,Bug,缺陷",
        "quote,quote,Quote,引用",
        "cite,quote,Cite,引用",
        "提示,tip,Tip,提示",
        "note|right wide,note,Note,注"
    })
    void rendersTheKindsOfObsidian(String mark, String kind, String english, String chinese) {
        rendersEachKind(mark, kind, english, chinese);
    }

    @Test
    void foldsCallouts() {
        givenNote("> [!note]- 标题 $x$", "> text")
                .thenHtmlIs(
                        "<details class=\"callout callout-note\">",
                        "<summary class=\"callout-title\">标题 ⟦x⟧</summary>",
                        "<p>text</p>",
                        "</details>");
        givenNote("> [!tip]+", "> text")
                .thenHtmlIs(
                        "<details class=\"callout callout-tip\" open>",
                        "<summary class=\"callout-title\">Tip</summary>",
                        "<p>text</p>",
                        "</details>");
        givenNote("> [!PROOF]-", "> text")
                .thenHtmlIs(
                        "<details class=\"theorem theorem-proof\">",
                        "<summary class=\"theorem-title\"><strong>Proof</strong></summary>",
                        "<p>text <span class=\"qed\">∎</span></p>",
                        "</details>");
        givenNote("> [!LEMMA]+ On $a$ {#a}", "> text")
                .thenHtmlIs(
                        "<details class=\"theorem theorem-lemma\" id=\"a\" open>",
                        "<summary class=\"theorem-title\"><strong>Lemma 1</strong> (On ⟦a⟧)</summary>",
                        "<p>text</p>",
                        "</details>");
        givenNote("> [!note] - a", "> text").thenHtmlIs(alert("note", "- a", "<p>text</p>"));
        givenNote("> [!note]-").thenNothingIsReported();
    }

    @Test
    void nestsCallouts() {
        String html =
                givenNote("> [!question]- a", "> > [!faq] b", "> > > [!bug]+", "> > > c")
                        .thenNothingIsReported()
                        .html();

        assertThat(html)
                .containsSubsequence(
                        "<details class=\"callout callout-question\">",
                        "<div class=\"callout callout-question\"",
                        "<details class=\"callout callout-bug\" open>",
                        "<p>c</p>",
                        "</details>",
                        "</div>",
                        "</details>");
    }

    @Test
    void reportsAKindThatNobodyKnowsAndShowsANote() {
        MarkdownTrial trial = givenNote("> [!wraning] a", "> b", "", "> [!recipe]", "> c");

        trial.thenReported("1:3 warning[callout-unknown]", "4:3 warning[callout-unknown]");
        assertThat(trial.body().diagnostics().get(0).hint()).contains("did you mean [!warning]?");
        assertThat(trial.html())
                .contains("<div class=\"callout callout-note\" role=\"note\">")
                .contains("<p class=\"callout-title\">a</p>")
                .contains("<p class=\"callout-title\">Recipe</p>");
    }
}
