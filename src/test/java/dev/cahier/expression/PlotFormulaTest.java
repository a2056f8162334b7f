package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlotFormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x*exp(-x^2/2) | x e^{-x^{2}/2}",
                "sin(x)^2 + cos(x)^2 | \\sin^{2}\\left(x\\right) + \\cos^{2}\\left(x\\right)",
                "(x^2-1)/(x-1) - x | \\frac{x^{2} - 1}{x - 1} - x",
                "1/(1+exp(-x)) | \\frac{1}{1 + e^{-x}}",
                "-x^2 | -x^{2}",
                "(-x)^2 | \\left(-x\\right)^{2}",
                "2*3*x | 2 \\cdot 3 x",
                "x*2 | x \\cdot 2",
                "2(-x) | 2 \\left(-x\\right)",
                "1 + (-x) | 1 + \\left(-x\\right)",
                "-x*x | -x x",
                "3 - (-x) | 3 - \\left(-x\\right)",
                "x - (x - 1) | x - \\left(x - 1\\right)",
                "x - (1 + x) | x - \\left(1 + x\\right)",
                "(x + 1)(x - 1) | \\left(x + 1\\right) \\left(x - 1\\right)",
                "(x^2)^3 | \\left(x^{2}\\right)^{3}",
                "x^(x^2) | x^{x^{2}}",
                "2^-x | 2^{-x}",
                "x^(1/3) | x^{1/3}",
                "(1/x)^2 | \\left(\\frac{1}{x}\\right)^{2}",
                "sqrt(x+1) + cbrt(x) | \\sqrt{x + 1} + \\sqrt[3]{x}",
                "floor(x) + ceil(x) | \\left\\lfloor x\\right\\rfloor + \\left\\lceil x\\right\\rceil",
                "max(x, 0, 1) | \\max\\left(x, 0, 1\\right)",
                "sin(2pi x) | \\sin\\left(2 \\pi x\\right)",
                "1e-3 x | 10^{-3} x",
                "2.5e3 x | 2.5 \\times 10^{3} x",
                "log2(x) + ln(x) | \\log_{2}\\left(x\\right) + \\ln\\left(x\\right)",
                "leaky_relu(x, 0.2) | \\operatorname{leaky-relu}\\left(x, 0.2\\right)",
                "if(x < 0, 0, x) | \\begin{cases} 0 & x < 0 \\\\ x & \\text{otherwise} \\end{cases}",
                "{ 0 <= x < 1: x } | \\begin{cases} x & 0 \\le x < 1 \\end{cases}",
                "{ x < 0 or x > 1: 2; 3 } | \\begin{cases} 2 & x < 0 \\lor x > 1 \\\\ 3 & \\text{otherwise} \\end{cases}",
            })
    void writesTexWithFewParentheses(String expression, String tex) {
        PlotProgram program = Plots.program("f(x) = " + expression);
        assertThat(program.formula().tex("otherwise")).containsExactly("f(x) = " + tex);
    }

    @Test
    void barsAreBars() {
        assertThat(Plots.program("f(x) = |x - 1|").formula().tex(""))
                .containsExactly("f(x) = \\left|x - 1\\right|");
    }

    @Test
    void showsWhatFunctionsUse() {
        String plot =
                """
                b = 2pi  # unused
                a_1 = 1/2
                alpha = -3
                g(t) = exp(-a_1 t)
                f(x) = g(x^2) + alpha
                h(x) = x
                show: f
                domain: [-2pi, a_1]
                """;
        assertThat(Plots.program(plot).formula().tex(""))
                .containsExactly(
                        "g(t) = e^{-a_{1} t}",
                        "f(x) = g\\left(x^{2}\\right) + \\alpha",
                        "a_{1} = \\frac{1}{2}",
                        "\\alpha = -3",
                        "x \\in [-2 \\pi, a_{1}]");
        assertThat(Plots.program(plot).functions().get(0).definition())
                .isEqualTo("g(t) = exp(-a_1 t), f(x) = g(x^2) + alpha, a_1 = 1/2, alpha = -3");
    }

    @Test
    void aPlainEquationHasNoArgument() {
        assertThat(Plots.program("y = x^2").formula().tex("")).containsExactly("y = x^{2}");
        assertThat(Plots.program("y = { x < 0: 0 # zero\n x }").functions().get(0).definition())
                .isEqualTo("y = { x < 0: 0 x }");
    }

    @Test
    void writingDoesNotChangeTheMeaning() {
        String plain = Plots.function("2x + 0.5").canonicalText();
        assertThat(Plots.function("a = 2\nb = 1/2\nf(x) = a x + b").canonicalText())
                .isEqualTo(plain);
    }
}
