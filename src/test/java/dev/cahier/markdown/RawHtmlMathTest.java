package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RawHtmlMathTest {

    @Test
    void rendersFormulasInTheTextOfHtml() {
        givenNote("<p>the $x$</p>").thenHtmlIs("<p>the ⟦x⟧</p>");
        givenNote("<div>$$x &lt; y$$</div>")
                .thenHtmlIs("<div><span class=\"math-display\">⟦⟦x < y⟧⟧</span></div>");
        givenNote(
                        "<details>",
                        "<summary>About \\(x\\)</summary>",
                        "",
                        "**b** $y$",
                        "",
                        "</details>")
                .thenHtmlIs(
                        "<details>",
                        "<summary>About ⟦x⟧</summary>",
                        "<p><strong>b</strong> ⟦y⟧</p>",
                        "</details>");
        givenNote("a <span>$x$</span> b").thenParagraphIs("a <span>⟦x⟧</span> b");
    }

    @Test
    void keepsTexVerbatim() {
        givenNote("<p>$a_1*b_2* c$</p>").thenHtmlIs("<p>⟦a_1*b_2* c⟧</p>");
        givenNote("<p>$a < b$ and $c<d$</p>").thenHtmlIs("<p>⟦a < b⟧ and ⟦c<d⟧</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><pre>$x$</pre></div>",
                "<div><code>$x$</code></div>",
                "<script>$x$</script>",
                "<style>$x$</style>",
                "<div><textarea>$x$</textarea></div>",
                "<div title=\"$x$\" lang='a>$y$'>a</div>",
                "<div><!-- $x$ -->a</div>",
                "<p>costs $5 and $10</p>",
                "<p>$a</p><p>b$</p>",
                "<div>\\(</div>",
                "<div>a < $</div>"
            })
    void leavesOtherDollarsAlone(String html) {
        givenNote(html).thenHtmlIs(html);
    }

    @Test
    void rendersFormulasBehindMarkupThatIsLeftAlone() {
        givenNote("<div><code>$x$</code> $y$ <!-- $z$ --> $w$</div>")
                .thenHtmlIs("<div><code>$x$</code> ⟦y⟧ <!-- $z$ --> ⟦w⟧</div>");
    }

    @Test
    void showsAnEscapedDollar() {
        givenNote("<p>\\$x\\$</p>").thenHtmlIs("<p>$x$</p>");
    }

    @Test
    void reportsFormulasWithTheirPositions() {
        givenNote("text", "", "<div>", "  $\\bad$", "</div>")
                .thenReported("4:4 error[math-invalid]");
        givenNote("<p>$x^2</p>").thenReported("1:4 error[math-unclosed]");
        givenNote("<p>$ x $</p>").thenReported("1:4 warning[math-padded]");
        assertThat(givenNote("<p>$x$</p>").body().facts().formulas()).isPositive();
    }
}
