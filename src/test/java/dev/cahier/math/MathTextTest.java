package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MathTextTest {

    private final KatexRenderer math = new KatexRenderer(MathOutput.HTML_AND_MATHML);

    @AfterAll
    void close() {
        math.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "\\sigma'(x) = \\sigma(x)(1-\\sigma(x)) § σ′(x) = σ(x)(1 − σ(x))",
                "\\alpha+\\beta\\le\\Omega § α + β ≤ Ω",
                "a-b, -x, (-1), 2\\cdot 3 § a − b, −x, (−1), 2 · 3",
                "x_i^2 § xᵢ²",
                "x_{ij} § xᵢⱼ",
                "x_{bc} § x_(bc)",
                "x_B § x_B",
                "10^{-3} § 10⁻³",
                "x^{2n} § x²ⁿ",
                "x^{a,b} § x^(a,b)",
                "e^{-x^2/2} § e^(−x²/2)",
                "A^\\top § Aᵀ",
                "90^\\circ § 90°",
                "x^* § x*",
                "f''(x) § f′′(x)",
                "\\frac12 § 1/2",
                "\\frac{a+b}{2} § (a + b)/2",
                "\\frac{1}{2x} § 1/(2x)",
                "\\frac{ab}{c} § ab/c",
                "\\frac{\\partial L}{\\partial w} § ∂L/∂w",
                "\\frac{d}{dx} § d/dx",
                "\\frac12 x § (1/2)x",
                "\\frac12 + x § 1/2 + x",
                "\\frac{1}{1+e^{-x}} § 1/(1 + e⁻ˣ)",
                "\\sqrt{x} § √x",
                "\\sqrt{x^2+y^2} § √(x² + y²)",
                "\\sqrt[3]{2} § ∛2",
                "\\sqrt[n]{a} § ⁿ√a",
                "\\sum_{i=1}^n x_i § ∑ᵢ₌₁ⁿ xᵢ",
                "\\int_0^\\infty f(x)\\,dx § ∫₀^∞ f(x) dx",
                "\\lim_{x\\to0}\\sin x § lim_(x→0) sin x",
                "n\\log n § n log n",
                "\\log_2 n § log₂ n",
                "\\sin(x) § sin(x)",
                "\\max(0, x) § max(0, x)",
                "\\hat x + \\bar x + \\vec v § x̂ + x̄ + v⃗",
                "\\overline{AB} § A̅B̅",
                "\\widehat{xy} § hat(xy)",
                "\\dot q, \\ddot q, \\tilde x § q̇, q̈, x̃",
                "\\mathbb R^n \\to \\mathbb{R} § ℝⁿ → ℝ",
                "\\mathcal{L}, \\mathscr H, \\mathfrak g § ℒ, ℋ, 𝔤",
                "\\mathbf w^\\top \\mathbf x § 𝐰ᵀ𝐱",
                "\\boldsymbol\\theta § 𝜽",
                "\\mathrm{ReLU}(x) § ReLU(x)",
                "\\operatorname{softmax}(z)_i § softmax(z)ᵢ",
                "\\text{if } x > 0 § if x > 0",
                "x \\in A \\cup B § x ∈ A ∪ B",
                "P(A \\mid B) § P(A | B)",
                "|x| + \\|x\\|_2 + \\lVert y \\rVert § |x| + ‖x‖₂ + ‖y‖",
                "\\left(\\frac{a}{b}\\right)^2 § (a/b)²",
                "\\{1, \\dots, n\\} § {1, …, n}",
                "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix} § (1, 2; 3, 4)",
                "f(x)=\\begin{cases}x&x>0\\\\0&\\text{otherwise}\\end{cases}"
                        + " § f(x) = {x, x > 0; 0, otherwise}",
                "\\begin{aligned}a&=b\\\\c&=d\\end{aligned} § a = b; c = d",
                "\\binom nk § (n over k)",
                "a \\bmod b § a mod b",
                "a \\quad b § a b",
                "a \\ne b \\not= c § a ≠ b ≠ c",
                "\\underbrace{x+y}_{n} § (x + y)ₙ",
                "a \\overset{!}{=} b § a =^! b",
                "\\ce{H2O} § H₂O",
                "\\text{中文} x § 中文x",
                "\\nabla f \\cdot \\mathrm{d}x § ∇f · dx",
                "\\forall\\epsilon>0 § ∀ϵ > 0",
                "O(n^2) § O(n²)",
                "\\boxed{x} \\phantom{y} \\cancel{z} § xz",
                "a < b \\& c § a < b&c",
            })
    void writesFormulasAsPeopleWould(String tex, String text) {
        assertThat(text(tex)).isEqualTo(text);
    }

    @Test
    void readsDisplaysWithTheirTags() {
        assertThat(display("a = b \\tag{1}")).isEqualTo("a = b (1)");
        assertThat(display("\\begin{align*} a &= b \\\\ &= c \\end{align*}"))
                .isEqualTo("a = b; = c");
        assertThat(display("a = b \\\\ = c")).isEqualTo("a = b = c");
    }

    @Test
    void readsMathmlThatStandsAlone() {
        try (KatexRenderer alone = new KatexRenderer(MathOutput.MATHML)) {
            assertThat(MathText.of(typeset(alone, "x^2", false))).isEqualTo("x²");
        }
    }

    @Test
    void fallsBackToTexWhereNestingHasNoEnd() {
        String tex = "{\\bf x^{".repeat(200) + "1" + "}}".repeat(200);

        assertThat(text(tex)).isEqualTo(tex);
    }

    private String text(String tex) {
        return MathText.of(typeset(math, tex, false));
    }

    private String display(String tex) {
        return MathText.of(typeset(math, tex, true));
    }

    private static Typesetting.Typeset typeset(KatexRenderer math, String tex, boolean display) {
        return (Typesetting.Typeset) math.render(new Formula(tex, display));
    }
}
