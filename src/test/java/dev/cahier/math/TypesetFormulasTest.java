package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TypesetFormulasTest {

    private final KatexRenderer math = new KatexRenderer(MathOutput.HTML_AND_MATHML);
    private final KatexRenderer alone = new KatexRenderer(MathOutput.MATHML);

    @AfterAll
    void close() {
        math.close();
        alone.close();
    }

    @Test
    void leavesEachFormulaOnceInFeeds() {
        String body =
                "<p>a <span class=\"nobr\">"
                        + html(math, "x^2", false)
                        + ",</span> b</p><div class=\"math-display\">"
                        + html(math, "\\frac{a}{b}", true)
                        + "</div><p>c</p>";

        String feed = TypesetFormulas.asMathml(body);

        assertThat(feed)
                .startsWith("<p>a <span class=\"nobr\"><math ")
                .contains("</math>,</span> b</p><div class=\"math-display\"><math ")
                .endsWith("</math></div><p>c</p>")
                .doesNotContain("katex");
        assertThat(feed.split("<math ", -1)).hasSize(3);
        assertThat(feed.split("<annotation", -1)).hasSize(3);
    }

    @Test
    void makesTheSameOfMathmlThatStandsAlone() {
        assertThat(TypesetFormulas.asMathml("<p>" + html(alone, "x^2", true) + "</p>"))
                .isEqualTo(TypesetFormulas.asMathml("<p>" + html(math, "x^2", true) + "</p>"))
                .startsWith("<p><math ")
                .endsWith("</math></p>");
    }

    @Test
    void findsWideNumberedAndLinkedFormulas() {
        String wide = "\\underbrace{a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p}_{\\text{wide}}";
        for (String html :
                new String[] {
                    html(math, wide, false),
                    html(math, "a = b \\tag{1}", true),
                    html(math, "\\href{#a}{x^2}", false)
                }) {
            assertThat(TypesetFormulas.isIn(html)).as(html).isTrue();
            assertThat(TypesetFormulas.asMathml(html)).startsWith("<math ").endsWith("</math>");
        }
        assertThat(html(math, wide, false)).startsWith("<span class=\"katex katex-wide\">");
    }

    @Test
    void hidesNoLinkOfAFormulaFromScreenReaders() {
        assertThat(html(math, "\\href{#a}{x^2}", false))
                .contains("<span class=\"katex-mathml\" aria-hidden=\"true\"><math ")
                .contains("<span class=\"katex-html\">");
    }

    @Test
    void namesFormulasByTheirText() {
        assertThat(TypesetFormulas.named("a " + html(math, "x_1 < \\text{\"}", false)))
                .contains("<math aria-label=\"x₁ &lt; &quot;\" xmlns=");
    }

    @Test
    void leavesAuthorsOwnElementsAlone() {
        String own = "<span class=\"katex\">mine</span><span class=\"katex\"><b>unclosed";

        assertThat(TypesetFormulas.asMathml(own)).isEqualTo(own);
        assertThat(TypesetFormulas.asMathml(own + html(math, "x", false)))
                .startsWith(
                        "<span class=\"katex\">mine</span><span class=\"katex\"><b>unclosed<math ");
    }

    @Test
    void tellsWordsOfTexFromItsLayout() {
        assertThat(
                        MathWords.of(
                                "\\begin{aligned}\\nabla f &= \\left(\\frac{\\Delta y}{x}\\right)"
                                        + " \\text{learning rate} \\nabla\\end{aligned}"))
                .containsExactly("nabla", "frac", "delta", "learning", "rate");
    }

    private static String html(KatexRenderer renderer, String tex, boolean display) {
        return renderer.render(new Formula(tex, display)) instanceof Typesetting.Typeset typeset
                ? typeset.html()
                : "";
    }
}
