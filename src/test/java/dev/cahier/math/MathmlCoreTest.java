package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MathmlCoreTest {

    private final KatexRenderer math = new KatexRenderer(MathOutput.MATHML);

    @AfterAll
    void close() {
        math.close();
    }

    @ParameterizedTest
    @CsvSource({
        "\\mathbb R, ℝ",
        "\\mathbf w, 𝐰",
        "\\mathbf{12}, 𝟏𝟐",
        "\\mathcal L, ℒ",
        "\\boldsymbol\\theta, 𝜽",
        "\\mathfrak g, 𝔤",
        "\\mathrm d, d"
    })
    void writesAlphabetsAsLetters(String tex, String letters) {
        assertThat(mathml(tex))
                .contains(" mathvariant=\"normal\">" + letters + "</")
                .contains("<annotation encoding=\"application/x-tex\">" + tex + "</annotation>");
    }

    @ParameterizedTest
    @CsvSource({
        "d_{\\max}, <msub><mi>d</mi><mrow><mi>max</mi><mo>\u2061</mo></mrow></msub>",
        "x^{\\log}, <msup><mi>x</mi><mrow><mi>log</mi><mo>\u2061</mo></mrow></msup>",
        "\\frac{\\sin}{2}, <mfrac><mrow><mi>sin</mi><mo>\u2061</mo></mrow><mn>2</mn></mfrac>",
        "d_i, <msub><mi>d</mi><mi>i</mi></msub>"
    })
    void givesEveryElementAsManyChildrenAsItHasPositions(String tex, String expected) {
        assertThat(mathml(tex)).contains(expected);
    }

    @Test
    void givesCellsTheirWidthAsStyle() {
        assertThat(mathml("a = b \\tag{7}"))
                .contains("<mtd style=\"width:50%\"></mtd>")
                .doesNotContain("<mtd width");
    }

    @ParameterizedTest
    @CsvSource({
        "\\mathop{x\\mkern-10mu y}, <mrow><mi>x</mi><mspace width=\"-0.5556em\"/><mi>y</mi></mrow>",
        "\\mathrel{:=}, <mo>:=</mo>",
        "'\\mathop{\\mathrm{ess\\,sup}}', <mo>ess sup</mo>",
        "\\mathop{\\mathbf{E}}, <mrow><mi mathvariant=\"normal\">𝐄</mi></mrow>",
        "\\mathbin{a}, '<mo lspace=\"0.22em\" rspace=\"0.22em\">a</mo>'",
        "\\mathbin{ab}, '<mrow><mspace width=\"0.22em\"></mspace><mi>a</mi><mi>b</mi><mspace width=\"0.22em\"></mspace></mrow>'",
        "\\stackrel{a}{=}, <mrow><mover><mo>=</mo><mi>a</mi></mover></mrow>",
        "\\mathord{\\frac12}, <mrow><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow>"
    })
    void writesNoElementsIntoElementsOfText(String tex, String expected) {
        assertThat(mathml(tex)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "\\color{black} x, <mstyle mathcolor=\"black\" style=\"--katex-color:black\">",
        "\\colorbox{yellow}{x}, mathbackground=\"yellow\" style=\"--katex-box:yellow\">",
        "\\fcolorbox{red}{blue}{x}, border: 0.04em solid red;--katex-box:blue"
    })
    void handsColorsToTheStyleSheet(String tex, String expected) {
        assertThat(mathml(tex)).contains(expected);
    }

    @Test
    void makesRowsOfLines() {
        assertThat(mathml("a \\\\ b^2 \\\\ c"))
                .contains(
                        "<mtable displaystyle=\"true\"><mtr><mtd><mi>a</mi></mtd></mtr>"
                                + "<mtr><mtd><msup><mi>b</mi><mn>2</mn></msup></mtd></mtr>"
                                + "<mtr><mtd><mi>c</mi></mtd></mtr></mtable>");
    }

    @Test
    void leavesOtherFormulasAlone() {
        try (KatexRenderer both = new KatexRenderer(MathOutput.HTML_AND_MATHML)) {
            String plain = html(both, "\\frac{a}{b}");

            assertThat(plain).contains(mathml("\\frac{a}{b}").replaceAll("</?span[^>]*>", ""));
        }
    }

    @Test
    void readsAsTextLikeAnyOther() {
        assertThat(
                        MathText.of(
                                (Typesetting.Typeset)
                                        math.render(
                                                new Formula("\\mathbf w^\\top\\mathbf x", true))))
                .isEqualTo("𝐰ᵀ𝐱");
    }

    private String mathml(String tex) {
        return html(math, tex);
    }

    private static String html(KatexRenderer renderer, String tex) {
        return ((Typesetting.Typeset) renderer.render(new Formula(tex, true))).html();
    }
}
