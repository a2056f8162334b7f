package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static dev.cahier.markdown.MarkdownTrial.givenNoteWithoutMath;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InlineMathTest {

    @Test
    void keepsMarkdownOutOfTex() {
        givenNote("$a_1*b_2*c_3$ $\\_$ $[x](y)$ $<a>$ $a\\\\b$ $:smile:$")
                .thenParagraphIs("⟦a_1*b_2*c_3⟧ ⟦\\_⟧ ⟦[x](y)⟧ ⟦<a>⟧ ⟦a\\\\b⟧ ⟦:smile:⟧");
    }

    @Test
    void staysOutOfCodeLinksAndEscapes() {
        givenNote("`$x$` <http://a.b/$x$> [a](/$x$) \\$x\\$")
                .thenParagraphIs(
                        "<code>$x$</code> <a href=\"http://a.b/$x$\">http://a.b/$x$</a>"
                                + " <a href=\"/$x$\">a</a> $x$");
        givenNote("    $x$").thenHtmlIs("<pre><code>$x$", "</code></pre>");
    }

    @Test
    void standsInTheTextOfALinkAndInEmphasis() {
        givenNote("[the $x$](/a) **$y$** *a $z$*")
                .thenParagraphIs("<a href=\"/a\">the ⟦x⟧</a> <strong>⟦y⟧</strong> <em>a ⟦z⟧</em>");
    }

    @Test
    void warnsOfBlanksInsideTheDollars() {
        MarkdownTrial note = givenNote("so $ x + 1 $ holds");

        note.thenReported("1:4 warning[math-padded]");
        assertThat(note.html()).isEqualTo("<p>so ⟦x + 1⟧ holds</p>");
        assertThat(note.body().diagnostics().get(0).hint()).contains("write $x + 1$");
    }

    @Test
    void keepsAMarkOnTheLineOfItsFormula() {
        givenNote("a $x$, and $y$").thenParagraphIs("a <span class=\"nobr\">⟦x⟧,</span> and ⟦y⟧");
        givenNote("$" + "x".repeat(25) + "$, a")
                .thenParagraphIs(
                        "<span class=\"math-marked\">⟦"
                                + "x".repeat(25)
                                + "⟧<span class=\"math-mark\">,</span></span> a");
    }

    @Test
    void keepsAMarkOnTheLineOfAFormulaThatEndsBoldTextOrALink() {
        givenNote("**值$x$**，即")
                .thenParagraphIs(
                        "<strong>值<span class=\"math-gap\"></span>"
                                + "<span class=\"math-marked\">⟦x⟧</span></strong>"
                                + "<span class=\"math-mark\">，</span>即");
        givenNote("[*a $x$*](https://example.org), b")
                .thenParagraphIs(
                        "<a href=\"https://example.org\"><em>a "
                                + "<span class=\"math-marked\">⟦x⟧</span></em></a>"
                                + "<span class=\"math-mark\">,</span> b");
        givenNote("**$x$** b, c").thenParagraphIs("<strong>⟦x⟧</strong> b, c");
        givenNote("**$x$ b**, c").thenParagraphIs("<strong>⟦x⟧ b</strong>, c");
    }

    @Test
    void keepsMarksInARowOnTheLineOfTheirFormula() {
        givenNote("（见 $x$）。即").thenParagraphIs("（见 <span class=\"nobr\">⟦x⟧）。</span>即");
        String tex = "x".repeat(25);
        givenNote("“值 $" + tex + "$”。即")
                .thenParagraphIs(
                        "“值 <span class=\"math-marked\" style=\"--marks:2\">⟦"
                                + tex
                                + "⟧<span class=\"math-mark\" style=\"--marks:2\">”。</span></span>即");
        givenNote("（**值 $x$**）。”即")
                .thenParagraphIs(
                        "（<strong>值 <span class=\"math-marked\" style=\"--marks:3\">⟦x⟧</span></strong>"
                                + "<span class=\"math-mark\" style=\"--marks:3\">）。”</span><wbr>即");
        givenNote("$x$...... a").thenParagraphIs("<span class=\"nobr\">⟦x⟧...</span>... a");
    }

    @Test
    void letsALineBreakBehindAQuotationMark() {
        String tex = "x".repeat(25);
        givenNote("“值 $" + tex + "$”即")
                .thenParagraphIs(
                        "“值 <span class=\"math-marked\">⟦"
                                + tex
                                + "⟧<span class=\"math-mark\">”</span></span><wbr>即");
    }

    @Test
    void keepsTextBehindAMarkAsItIs() {
        givenNote("$x$, a &amp; b \\* <c>")
                .thenParagraphIs("<span class=\"nobr\">⟦x⟧,</span> a &amp; b * <c>");
    }

    @Test
    void tellsWhichSidesTouchCjkLetters() {
        givenNote("设$x$为")
                .thenParagraphIs(
                        "设<span class=\"math-gap\"></span>⟦x⟧<span class=\"math-gap\"></span>为");
        givenNote("设 $x$ 为").thenParagraphIs("设 ⟦x⟧ 为");
        givenNote("设$x$，")
                .thenParagraphIs(
                        "设<span class=\"math-gap\"></span><span class=\"nobr\">⟦x⟧，</span>");
        givenNote("（$x$）").thenParagraphIs("（<span class=\"nobr\">⟦x⟧）</span>");
        givenNote("**设**$x$か")
                .thenParagraphIs(
                        "<strong>设</strong><span class=\"math-gap\"></span>⟦x⟧<span class=\"math-gap\"></span>か");
        givenNote("값$x$은").thenParagraphIs("값⟦x⟧은");
        givenNote("$x$", "", "$y$").thenHtmlIs("<p>⟦x⟧</p>", "<p>⟦y⟧</p>");
    }

    @Test
    void decodesEntities() {
        givenNote("$a &lt; b &amp; c &#62; d$").thenParagraphIs("⟦a < b & c > d⟧");
        givenNote("$$", "a &lt; b", "$$").thenHtmlIs("<div class=\"math-display\">⟦⟦a < b⟧⟧</div>");
        givenNote("$\\begin{matrix}a &b; c\\end{matrix}$")
                .thenParagraphIs("⟦\\begin{matrix}a &b; c\\end{matrix}⟧");
    }

    @Test
    void isLeftAloneWhereTheNoteHasNoMath() {
        givenNoteWithoutMath(
                        "$x$ \\(y\\) $$z$$",
                        "",
                        "$$",
                        "a",
                        "$$",
                        "",
                        "<p>$x$</p>",
                        "",
                        "```math",
                        "x",
                        "```")
                .thenHtmlIs(
                        "<p>$x$ (y) $$z$$</p>",
                        "<p>$$",
                        "a",
                        "$$</p>",
                        "<p>$x$</p>",
                        "<pre><code class=\"language-math\">x",
                        "</code></pre>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "costs $5 and $10",
                "$40-50",
                "90-100$ for 500$",
                "$125K -&gt; $108K",
                "a $$$ place",
                "echo $HOME and $PATH"
            })
    void leavesMoneyAlone(String text) {
        givenNote(text).thenParagraphIs(text);
    }

    @Test
    void noticesWhetherThereAreFormulas() {
        assertThat(givenNote("$x$").body().facts().formulas()).isPositive();
        assertThat(givenNote("$5").body().facts().formulas()).isZero();
    }
}
