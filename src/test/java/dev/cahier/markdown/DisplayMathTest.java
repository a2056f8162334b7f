package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DisplayMathTest {

    private static String display(String tex) {
        return "<div class=\"math-display\">⟦⟦" + tex + "⟧⟧</div>";
    }

    private static String span(String tex) {
        return "<span class=\"math-display\">⟦⟦" + tex + "⟧⟧</span>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$$x$$", "$$ x $$", "\\[x = x\\]", "$$\nx\n$$", "$$x\n$$", "\\[\nx\n\\]"})
    void standsOnLinesOfItsOwn(String markdown) {
        assertThat(givenNote(markdown).thenNothingIsReported().html())
                .isIn(display("x"), display("x = x"));
    }

    @Test
    void takesOutHardBreaksBehindSpaces() {
        assertThat(givenNote("a \\", "$$y$$ \\", "b $$z$$  ", "c").html())
                .contains("⟦y⟧", "⟦z⟧")
                .doesNotContain("<br", "\\");
    }

    @Test
    void isABareEnvironment() {
        givenNote("\\begin{align*}", "a &= b \\\\", "", "c", "\\end{align*}")
                .thenHtmlIs(display("\\begin{align*}\na &= b \\\\\n\nc\n\\end{align*}"));
    }

    @Test
    void holdsEnvironmentsWithinEachOther() {
        givenNote(
                        "\\begin{align*}",
                        "\\begin{align*}",
                        "- a",
                        "\\end{align*}",
                        "# b",
                        "\\end{align*}",
                        "text")
                .thenHtmlIs(
                        display(
                                "\\begin{align*}\n\\begin{align*}\n- a\n\\end{align*}\n# b\n\\end{align*}"),
                        "<p>text</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "---",
                "- x",
                "> y",
                "# z",
                "1. a",
                "```",
                "    a",
                "| a | b |",
                "***",
                "<div>",
                "[a]: b"
            })
    void holdsLinesThatLookLikeMarkdown(String line) {
        givenNote("$$", "a", line, "", "b", "$$").thenHtmlIs(display("a\n" + line + "\n\nb"));
    }

    @Test
    void beginsStraightAfterALineOfText() {
        givenNote("text", "$$", "x", "$$", "more")
                .thenHtmlIs("<p>text</p>", display("x"), "<p>more</p>");
    }

    @Test
    void standsOnTheLineOfItsText() {
        givenNote("so $$x$$ and $$y$$ hold")
                .thenParagraphIs("so " + span("x") + " and " + span("y") + " hold");
        givenNote("$$x$$ holds").thenParagraphIs(span("x") + " holds");
        givenNote("so $$x", "= y$$ holds").thenParagraphIs("so " + span("x\n= y") + " holds");
    }

    @Test
    void leavesTextBehindItsEndInItsParagraph() {
        givenNote("$$", "x", "$$ with $y$").thenParagraphIs(span("x") + " with ⟦y⟧");
        givenNote("$$", "x", "", "$$ with $y$").thenHtmlIs(display("x"), "<p>with ⟦y⟧</p>");
    }

    @Test
    void standsInListsQuotationsAndTables() {
        givenNote("- a", "", "  $$", "  x", "", "  y", "  $$", "- b")
                .thenHtmlIs(
                        "<ul>",
                        "<li>",
                        "<p>a</p>",
                        display("x\n\ny"),
                        "</li>",
                        "<li>",
                        "<p>b</p>",
                        "</li>",
                        "</ul>");
        givenNote("> > $$", "> > x", "> >   - y", "> > $$")
                .thenHtmlIs(
                        "<blockquote>",
                        "<blockquote>",
                        display("x\n  - y"),
                        "</blockquote>",
                        "</blockquote>");
        assertThat(givenNote("|a|", "|-|", "|$$|x|$$|").html()).contains("<td>" + span("|x|"));
    }

    @Test
    void isClosedWithoutTheIndentationOfItsList() {
        givenNote("- a", "", "  $$", "a = b", "= c", "$$", "- b")
                .thenHtmlIs(
                        "<ul>",
                        "<li>",
                        "<p>a</p>",
                        display("a = b\n= c"),
                        "</li>",
                        "<li>",
                        "<p>b</p>",
                        "</li>",
                        "</ul>");
        givenNote("> $$", "a = b", "$$", "", "text")
                .thenHtmlIs("<blockquote>", display("a = b"), "</blockquote>", "<p>text</p>");
        givenNote("1. \\begin{cases}", "a", "\\end{cases}")
                .thenHtmlIs(
                        "<ol>",
                        "<li>",
                        display("\\begin{cases}\na\n\\end{cases}"),
                        "</li>",
                        "</ol>");
    }

    @Test
    void opensAtTheEndOfALineOfText() {
        givenNote("so $$", "a", "= b", "$$").thenHtmlIs("<p>so</p>", display("a\n= b"));
    }

    @ParameterizedTest
    @CsvSource({"$$,$$", "\\[,\\]"})
    void opensAtTheEndOfALineOfTextBeforeLinesThatLookLikeMarkdown(String opener, String closer) {
        givenNote("one $y$", "so " + opener, "a", "- b", "", "# c", closer, "text")
                .thenHtmlIs("<p>one ⟦y⟧", "so</p>", display("a\n- b\n\n# c"), "<p>text</p>");
    }

    @Test
    void isAnEnvironmentThatTextOpens() {
        givenNote("so \\begin{align}", "a", "+ b", "", "\\end{align}")
                .thenHtmlIs("<p>so</p>", display("\\begin{align}\na\n+ b\n\n\\end{align}"));
    }

    @Test
    void reportsTextThatOpensAFormulaBeforeABlankLine() {
        givenNote("so $$", "", "a").thenReported("1:4 error[math-unclosed]");
    }

    @ParameterizedTest
    @CsvSource({
        "$$,1:1",
        "- $$,1:3",
        "> $$,1:3",
        "1. > \\[,1:6",
        "\\begin{align},1:1",
        "text $$,1:6",
        "text $x_1,1:6",
        "text $$x_1,1:6",
        "<p>$$x_1</p>,1:4"
    })
    void reportsAFormulaThatIsNeverClosedAtItsOpening(String opener, String place) {
        givenNote(opener, "", "x").thenReported(place + " error[math-unclosed]");
    }

    @Test
    void reportsAFormulaThatItsListOrQuotationCutsOff() {
        givenNote("- $$", "  x", "", "text", "", "$y$").thenReported("1:3 error[math-unclosed]");
        givenNote("> $$", "> x", "", "text").thenReported("1:3 error[math-unclosed]");
    }

    @Test
    void readsDoubledDelimitersAndSaysSo() {
        MarkdownTrial note =
                givenNote("a \\\\(x_1\\\\) b", "", "\\\\[", "y", "\\\\]", "", "\\\\[z = 1\\\\]");

        note.thenReported(
                "1:3 note[math-delimiters]",
                "3:1 note[math-delimiters]",
                "7:1 note[math-delimiters]");
        assertThat(note.html())
                .isEqualTo(String.join("\n", "<p>a ⟦x_1⟧ b</p>", display("y"), display("z = 1")));
    }

    @Test
    void leavesEscapedBackslashesInProseAlone() {
        givenNote("\\\\(see below\\\\)").thenParagraphIs("\\(see below\\)");
        givenNote("\\\\[see").thenParagraphIs("\\[see");
    }

    @Test
    void readsAMathFence() {
        givenNote("```math", "x", "  - y", "```").thenHtmlIs(display("x\n  - y"));
    }

    @Test
    void keepsTheIndentationOfTex() {
        givenNote("$$", "\\text{a", "    b}", "$$").thenHtmlIs(display("\\text{a\n    b}"));
    }

    @Test
    void reportsWhereTexIsWrong() {
        givenNote("> - $$", ">   a", ">   b \\bad", ">   $$")
                .thenReported("3:7 error[math-invalid]");
        givenNote("$a &lt; \\bad$").thenReported("1:9 error[math-invalid]");
        givenNote("| a |", "|---|", "| $\\bad$ |").thenReported("3:4 error[math-invalid]");
    }
}
