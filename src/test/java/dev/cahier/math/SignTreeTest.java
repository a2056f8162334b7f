package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignTreeTest {

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
                "x § x_i + \\hat x § true",
                "\\hat x § x_i + \\hat x § true",
                "\\hat x § x_i + x § false",
                "\\hat x § \\hat y § false",
                "x_i § \\frac{x_i^2}{2} § false",
                "x_i § \\sqrt{{x}_{i}} § true",
                "x_i § x_j § false",
                "\\mathbb{R} § x \\in \\mathbb R^n § true",
                "\\mathbb{R} § R § false",
                "R § \\mathbf{R} § false",
                "\\mathrm{d} § \\int f \\, d x § false",
                "\\mathrm{d} § \\int f \\, \\mathrm{d} x § true",
                "\\nabla f § -\\nabla f(x) § true",
                "\\nabla f § \\nabla g + f § false",
                "\\operatorname{rank} § \\operatorname{rank} A § true",
                "\\lVert \\cdot \\rVert § \\lVert v + w \\rVert^2 § true",
                "\\lVert \\cdot \\rVert § |v| + w § false",
                "|\\cdot| § |x| § true",
                "|\\cdot| § a | b § false",
                "\\langle \\cdot, \\cdot \\rangle § \\langle u, f(v, w) \\rangle § true",
                "\\langle \\cdot, \\cdot \\rangle § \\langle u \\rangle § false",
                "f(\\cdot) § f(g(x)) + 1 § true",
                "f(\\cdot) § f + (x) § false",
                "\\cdot^\\top § A^\\top B § true",
                "\\cdot^\\top § A^2 § false",
                "a \\cdot b § a \\cdot b § true",
                "a \\cdot b § a c b § false",
                "\\odot § W \\odot M § true",
                "\\sum § \\sum_{i=1}^n i § true",
                "` ` § x § false",
                "σ § \\sigma(x) § true",
                "W^{(l)} § W^{(l)} x § true",
                "W^{(l)} § W^{(k)} x § false",
                "f(x) § f(x)^2 § true",
            })
    void findsSignsInFormulas(String sign, String formula, boolean found) {
        assertThat(tree(formula).contains(tree(sign))).isEqualTo(found);
    }

    private SignTree tree(String tex) {
        return SignTree.of(((Typesetting.Typeset) math.render(new Formula(tex, false))).html());
    }
}
