package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cahier.activation.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions of plots that are written in TeX. */
final class TexPlotTest {

    private static final PlotParser PARSER = new PlotParser(Activations.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "f(x) = \\frac{1}{1 + e^{-x}} ~ 1/(1 + exp(-x))",
                "f(x) = x\\,e^{-x^2/2} ~ x*exp(-(x^2/2))",
                "f(x) = \\sin^2 x + \\cos 2x ~ sin(x)^2 + cos(2x)",
                "f(x) = |x| + \\left|x - 1\\right| ~ abs(x) + abs(x - 1)",
                "f(x) = \\sqrt{x + 3} \\sqrt[3]{x} \\sqrt[5]{x} ~ sqrt(x+3)*cbrt(x)*sign(x)*abs(x)^(1/5)",
                "f(x) = \\sum_{k=0}^{3} \\frac{x^k}{k!} ~ 1 + x + x^2/2 + x^3/6",
                "f(x) = \\prod_{k=1}^3 (x - k) ~ (x-1)*(x-2)*(x-3)",
                "f(x) = \\sum_{k=-1}^1 k^2 x ~ 2*x",
                "f(x) = \\sum_{i=1}^2\\sum_{j=1}^i i j x ~ 7*x",
                "f(x) = \\sum_{k=3}^1 x ~ 0",
                "f(x) = \\log_2(x+4) + \\log_{10}(x+4) + \\lg(x+4) ~ log2(x+4) + 2*log10(x+4)",
                "f(x) = \\operatorname{ReLU}(x) + \\tanh x ~ relu(x) + tanh(x)",
                "f(x) = \\max(0, x) + \\lfloor x \\rfloor ~ max(0, x) + floor(x)",
                "f(x) = -x^2 - \\frac{x - 1}{2} ~ -x^2 - (x - 1)/2",
                "f(x) = 2 - (x - \\pi) \\cdot -3 ~ 2 + 3*(x - pi)",
                "f(x) = \\binom{4}{2} x ~ 6*x",
                "f(x) = \\coth(x + 9) ~ cosh(x+9)/sinh(x+9)",
                "f(\\theta) = \\cos\\theta ~ cos(x)",
                "f(x) = \\binom42 x + \\frac12 + \\tfrac x2 ~ 6*x + 1/2 + x/2",
                "f(x) = \\operatorname{sech}^2 x + \\operatorname{csch}(x) ~ 1/cosh(x)^2 + 1/sinh(x)",
                "f(x) \uff1d x^2 \uff0b 1 ~ x^2 + 1",
                "f(x) = \\color{red} x^2 + \\textcolor{blue}{x} ~ x^2 + x",
                "f(x) = \\underbrace{x^2}_{\\text{square}} + 1 ~ x^2 + 1",
                "f(x) = \\boxed{x^2}\\hspace{1em} + \\phantom{x} 1 ~ x^2 + 1",
                "f(x) = \\left\\{\\begin{array}{ll} x^2, & x < 1 \\\\[4pt] 2x - 1, & x \\ge 1 \\end{array}\\right. ~ max(2x-1, min(x^2, 2x-1)) + if(x < 1, x^2 - (2x-1), 0)",
                "f(x) = \\sin 2\\pi x + \\tg x ~ sin(2*pi*x) + tan(x)",
                "y = \\frac{x}{2} ~ x/2",
                "\\sigma(x) = \\frac{x}{3} ~ x/3",
                "\\operatorname{swoosh}(x) = \\frac{x}{3} ~ x/3",
            })
    void meansTheSameAsTheOtherNotation(String tex, String plain) {
        ExpressionFunction given = function(tex);
        ExpressionFunction expected = function("f(x) = " + plain);

        for (double x : new double[] {-2.5, -1, -0.25, 0.5, 1.5, 3}) {
            double value = expected.value(x);
            assertThat(given.value(x)).as(tex + " at " + x).isCloseTo(value, within(1e-12));
        }
    }

    @Test
    void readsCasesOverSeveralLines() {
        ExpressionFunction f =
                function(
                        """
                        f(x) = \\begin{cases}
                          x^2 & \\text{if } x < 0 \\\\
                          x & x \\in [0, 1) \\\\
                          1 & \\text{otherwise}
                        \\end{cases}
                        domain: [-2, 2]
                        """);

        assertThat(f.value(-2)).isEqualTo(4);
        assertThat(f.value(0.5)).isEqualTo(0.5);
        assertThat(f.value(1.5)).isEqualTo(1);
    }

    @Test
    void knowsVariantsOfGreekLetters() {
        ExpressionFunction f =
                function(
                        "A = 2\n\\varphi = \\frac{\\pi}{2}\n\\omega = 3\nf(x) = A\\cos(\\omega x + \\varphi) + \\cos\\omega x");

        assertThat(f.value(0.5)).isCloseTo(Math.cos(1.5) - 2 * Math.sin(1.5), within(1e-12));
    }

    @Test
    void sharesNamesWithTheOtherNotation() {
        PlotProgram program =
                program(
                        """
                        \\alpha = \\frac{1}{2}   # a parameter
                        w_1 = 3
                        rate = 2
                        g(x) = x^2
                        f(x) = \\alpha g(x) + w_1 x + \\mathrm{rate}
                        h(x) = alpha*f(x)
                        show: f, h
                        """);

        assertThat(program.functions().get(0).value(2)).isEqualTo(10);
        assertThat(program.functions().get(1).value(2)).isEqualTo(5);
    }

    @Test
    void showsTheAuthorsTexAndSaysItInWords() {
        PlotProgram program = program("f(x) = \\frac{1}{1 + e^{-x}}");

        assertThat(program.formula().tex("else")).containsExactly("f(x) = \\frac{1}{1 + e^{-x}}");
        assertThat(program.functions().get(0).definition()).isEqualTo("f(x) = 1/(1 + e^(-x))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "f(x) = \\foo{x} ~ 7 ~ '\\foo' is not known here",
                "f(x) = \\frac12 + 1/2x ~ 20 ~ a product after '/' can be read in two ways",
                "f(x) = \\beta x ~ 7 ~ Unknown name '\\beta'",
                "f(x) = \\sum_{k=1}^{n} x ~ 7 ~ the bounds of a series in a plot must be whole numbers",
                "f(x) = \\frac{d}{dx} x^2 ~ 7 ~ a plot draws derivatives, but does not define by them",
                "f(x) = \\begin{pmatrix} x \\end{pmatrix} ~ 7 ~ a plot draws numbers, not vectors or matrices",
                "f(x) = \\sqrt{x} + g(x + 1) ~ 18 ~ 'g' before a parenthesis can be a function or a factor",
                "f(x) = \\sum_{k=1}^{900} x ~ 7 ~ a series of more than 200 terms",
            })
    void refusesAtItsPlaceWithinTheTex(String text, int offset, String message) {
        PlotProblem problem = ((PlotReading.Refused) PARSER.parse(text)).problems().get(0);

        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\newcommand{\\sig}[1]{\\frac{1}{1 + e^{-#1}}}\nf(x) = \\sig{x}",
                "  \\def\\one{1} \\newcommand{\\sig}[1]{\\frac{\\one}{\\one + e^{-#1}}}\nf(x) = \\sig x",
                "f(x) = \\sig{x}\n\\newcommand{\\sig}[1]{\n  \\frac{1}{1 + e^{-#1}}\n}",
                "\\def\\over#1|#2;{\\frac{#1}{#2}}\nf(x) = \\over 1|1 + e^{-x};",
                "\\def\\one{1}\n\\edef\\two{\\one}\n\\def\\one{7}\nf(x) = \\frac{\\two}{\\two + e^{-x}}",
                "\\let\\f\\frac\nf(x) = \\f{1}{1 + e^{-x}} # \\newcommand",
                "\\providecommand{\\frac}{y}\n\\DeclareMathOperator{\\sig}{sigmoid}\nf(x) = \\sig(x)",
                "\\newcommand{\\z}{-a x} \na = 1\nf(x) = \\frac{1}{1 + e^{\\z}}"
            })
    void definesMacrosOfItsOwn(String text) {
        ExpressionFunction f = Plots.function(text);

        assertThat(f.value(0)).isEqualTo(0.5);
        assertThat(f.value(1)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
    }

    @Test
    void reportsDefinitionsThatCannotBeRead() {
        String text = "f(x) = x\n  \\newcommand{s}{x}\ng(x) = x";

        assertThat(Plots.problems(text))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.offset()).isEqualTo(text.indexOf("\\newcommand"));
                            assertThat(problem.message()).contains("needs the name of a command");
                        });
    }

    @Test
    void leavesBackslashesInSettingsAndCommentsAlone() {
        PlotProgram program =
                program(
                        "f(x) = 2 x # as \\frac\ncaption: Here $\\alpha = 1$\nclaims: {range: \"R\"}");

        assertThat(program.caption().orElseThrow().text()).isEqualTo("Here $\\alpha = 1$");
        assertThat(program.functions().get(0).value(2)).isEqualTo(4);
    }

    private static ExpressionFunction function(String text) {
        return program(text).functions().get(0);
    }

    private static PlotProgram program(String text) {
        PlotReading reading = PARSER.parse(text);
        assertThat(reading).as(text).isInstanceOf(PlotReading.Understood.class);
        return ((PlotReading.Understood) reading).program();
    }
}
