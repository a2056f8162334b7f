package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Interval;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlotParserTest {

    @Test
    void readsAWholePlot() {
        String text =
                "# Damped\n"
                        + "a = 0.5\n"
                        + "f(x) = exp(-a x) sin(x)  # wave\n"
                        + "g(x) = f(x) + 1\n"
                        + "domain: [-2pi, 4a pi]\n"
                        + "range: [-1, 1.5]\n"
                        + "derivative: true  # both\n"
                        + "caption: \"No. 1 # here\"\n"
                        + "claims: {range: \"[0, 1]\"}\n";
        PlotProgram program = Plots.program(text);
        assertThat(program.functions())
                .extracting(ExpressionFunction::label)
                .containsExactly("f(x)", "g(x)");
        assertThat(program.domain()).isEqualTo(Interval.closed(-2 * Math.PI, 2 * Math.PI));
        assertThat(program.range()).contains(Interval.closed(-1, 1.5));
        assertThat(program.derivative()).isTrue();
        assertThat(program.caption().orElseThrow().text()).isEqualTo("No. 1 # here");
        PlotProgram.LocatedText claims = program.claims().orElseThrow();
        assertThat(claims.text()).isEqualTo("{range: \"[0, 1]\"}");
        assertThat(text.substring(claims.offset())).startsWith("{range");
    }

    @Test
    void onlyTheFunctionIsNeeded() {
        PlotProgram program = Plots.program("f(x) = x");
        assertThat(program.domain()).isEqualTo(PlotProgram.USUAL_DOMAIN);
        assertThat(program.range()).isEmpty();
        assertThat(program.derivative()).isFalse();
        assertThat(program.caption()).isEmpty();
    }

    @Test
    void claimsMayExtendOverLines() {
        PlotProgram program = Plots.program("claims:\n  range: [0, 1]\n  a: b\nf(x) = x");
        assertThat(program.claims().orElseThrow().text()).isEqualTo("range: [0, 1]\n  a: b");
    }

    @Test
    void showsSomeOfTheFunctions() {
        PlotProgram program = Plots.program("s(x) = x\nf(x) = s(x)\ng(x) = 1\nshow: [g, f(x)]");
        assertThat(program.functions())
                .extracting(ExpressionFunction::name)
                .containsExactly("g", "f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '"',
            value = {
                "f(x) = sni(x) ¦ 7 ¦ Unknown function 'sni' ¦ did you mean 'sin'?",
                "f(x) = 2 + ab ¦ 11 ¦ Unknown name 'ab' ¦ define it on a line of its own: ab = 1",
                "a = 1; f(x) = ax ¦ 14 ¦ Unknown name 'ax' ¦ write a*x for a product",
                "f(x) = xsin(x) ¦ 7 ¦ Unknown function 'xsin' ¦ write x*sin for a product",
                "f(x) = sinx ¦ 7 ¦ Unknown name 'sinx' ¦ write sin(x)",
                "f(x) = sin x ¦ 7 ¦ The function 'sin' needs its argument in parentheses"
                        + " ¦ write sin(x)",
                "f(x) = sin^2(x) ¦ 7 ¦ The function 'sin' needs its argument in parentheses"
                        + " ¦ write sin(x)^2",
                "f(x) = sin^-1(x) ¦ 7 ¦ The function 'sin' needs its argument in parentheses"
                        + " ¦ write arcsin(x), or 1/sin(x) for the reciprocal",
                "f(x) = cos^(-1)(x/2) ¦ 7 ¦ The function 'cos' needs its argument in parentheses"
                        + " ¦ write arccos(x/2), or 1/cos(x/2) for the reciprocal",
                "f(x) = tanh⁻¹(x) ¦ 7 ¦ The function 'tanh' needs its argument in parentheses"
                        + " ¦ write artanh(x), or 1/tanh(x) for the reciprocal",
                "f(x) = sqrt^-1(x) ¦ 7 ¦ The function 'sqrt' needs its argument in parentheses"
                        + " ¦ write 1/sqrt(x) for the reciprocal",
                "f(x) = cos^3(2x+1) ¦ 7 ¦ The function 'cos' needs its argument in parentheses"
                        + " ¦ write cos(2x+1)^3",
                "f(x) = sin(30°) ¦ 13 ¦ '°' is not allowed in a formula"
                        + " ¦ angles are in radians: write 30*pi/180",
                "f(x) = (20% + x ¦ 10 ¦ '%' is not allowed in a formula ¦ write 20/100",
                "f(x) = leaky-relu(x) ¦ 7 ¦ Unknown name 'leaky'"
                        + " ¦ write leaky_relu, as a hyphen subtracts",
                "f(x) = leaky_rleu(x) ¦ 7 ¦ Unknown function 'leaky_rleu'"
                        + " ¦ did you mean 'leaky_relu'?",
                "f(x) = f'(x) ¦ 7 ¦ Unknown function 'f''"
                        + " ¦ 'derivative: true' draws derivatives",
                "f(x) = (x ¦ 7 ¦ '(' is never closed ¦ add ')'",
                "f(x) = |x + 1 ¦ 7 ¦ '|' is never closed ¦ add '|'",
                "f(x) = (x] ¦ 9 ¦ Expected ')' instead of ']' ¦",
                "f(x) = x) ¦ 8 ¦ Did not expect ')' here ¦",
                "f(x) = x + ¦ 10 ¦ The formula breaks off ¦",
                "f(x) = ¦ 6 ¦ The formula breaks off ¦",
                "f(x) = ^^^^ ¦ 7 ¦ Did not expect '^' here ¦",
                "f(x) = x 2 ¦ 9 ¦ Expected an operator before '2' ¦ write '*'",
                "f(x) = 1/2x ¦ 10 ¦ A quotient before a factor can be read in two ways"
                        + " ¦ write a/(b*c) or (a/b)*c",
                "f(x) = x $ 2 ¦ 9 ¦ '$' is not allowed in a formula ¦",
                "f(x) = 1e999 ¦ 7 ¦ The number 1e999 is too large ¦",
                "f(x) = sin(x, 1) ¦ 7 ¦ 'sin' takes one argument, not 2 ¦",
                "f(x) = atan2(x) ¦ 7 ¦ 'atan2' takes 2 arguments, not 1 ¦",
                "f(x) = max(x) ¦ 7 ¦ 'max' compares two or more numbers ¦",
                "f(x) = elu(x, x) ¦ 7 ¦ The parameter alpha of 'elu' must be a number that it"
                        + " permits ¦",
                "f(x) = if(x, 1, 2) ¦ 11 ¦ Expected a comparison before ','"
                        + " ¦ a condition looks like x < 0",
                "f(x) = if(x < 0, 1) ¦ 18 ¦ Expected ',' instead of ')'"
                        + " ¦ if needs a condition and two results: if(x < 0, 0, x)",
                "f(x) = { x < 0: 1 ¦ 7 ¦ '{' is never closed ¦ add '}'",
                "f(x) = x; g(x) = f(x) + h(x); h(x) = g(x) ¦ 10 ¦ 'g' is defined by itself ¦",
                "f(x) = f(x) ¦ 0 ¦ 'f' is defined by itself ¦",
                "f(x) = x; f(x) = 2 ¦ 10 ¦ 'f' is defined twice ¦",
                "a = x; f(x) = a ¦ 4 ¦ The parameter 'a' cannot depend on x"
                        + " ¦ write a(x) = ... to define a function",
                "x = 2; f(x) = x ¦ 0 ¦ 'x' cannot be defined ¦ x is the variable",
                "f(x, y) = x ¦ 0 ¦ A plotted function has one variable ¦ write f(x) = ...",
                "sin(x) ¦ 0 ¦ Neither a definition nor a setting"
                        + " ¦ write f(x) = ..., a = 1 or domain: [-4, 4]",
                "domian: [0, 1]; f(x) = x ¦ 0 ¦ Unknown key 'domian' ¦ did you mean 'domain'?",
                "domain: [1, 0]; f(x) = x ¦ 8 ¦ The interval is reversed"
                        + " ¦ the first number must be the smaller one",
                "domain: 3; f(x) = x ¦ 8 ¦ Expected an interval ¦ write domain: [-4, 4]",
                "domain: [0, x]; f(x) = x ¦ 12 ¦ Unknown name 'x'"
                        + " ¦ only what defines a function of x can use it",
                "derivative: yes; f(x) = x ¦ 12 ¦ derivative must be true or false, not 'yes' ¦",
                "show: h; f(x) = x ¦ 6 ¦ No function 'h' is defined here ¦",
                "a = 1 ¦ 0 ¦ No function is defined ¦ write f(x) = sin(x)",
            })
    void refuses(String text, int offset, String message, String hint) {
        assertThat(Plots.problems(text.replace("; ", " \n")))
                .singleElement()
                .isEqualTo(
                        new PlotProblem(
                                codeOf(message), message, Optional.ofNullable(hint), offset));
    }

    private static String codeOf(String message) {
        if (message.startsWith("Unknown") || message.startsWith("No function '")) {
            return "plot-unknown";
        }
        return message.startsWith("The interval") ? "plot-domain" : "plot-syntax";
    }

    @Test
    void reportsEverythingAtOnce() {
        assertThat(Plots.problems("f(x) = foo1(x) + bar2\ng(x) = x +\ncolour: red\nh(x) = (("))
                .extracting(PlotProblem::message)
                .containsExactly(
                        "Unknown function 'foo1'",
                        "Unknown name 'bar2'",
                        "The formula breaks off",
                        "Unknown key 'colour'",
                        "The formula breaks off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "-", "√", "2^", "sin(", "{x<0:", "|", "f(", "if(x<0,", "-(", "((-"})
    void deepNestingIsRefused(String nest) {
        String text = "f(x) = " + nest.repeat(1200) + "x";
        assertThat(Plots.problems(text)).isNotEmpty();
        String longText = "f(x) = " + nest.repeat(100_000) + "x" + ")".repeat(100_000);
        assertThat(Plots.problems(longText))
                .singleElement()
                .extracting(PlotProblem::code)
                .isEqualTo("plot-limit");
    }

    @Test
    void longSumIsRefusedNotOverflown() {
        assertThat(Plots.problems("f(x) = x" + "+x".repeat(4900)))
                .extracting(PlotProblem::message)
                .containsExactly("'f' takes more than 2000 steps");
        assertThat(Plots.problems("f(x) = x" + "+x".repeat(300)))
                .extracting(PlotProblem::message)
                .containsExactly(
                        "'f' has more than 300 steps inside one another (a sum counts its terms)");
        assertThat(Plots.function("x" + "+x".repeat(299)).value(1)).isEqualTo(300);
        assertThat(Plots.function("x" + "+x".repeat(299)).canonicalText()).isNotEmpty();
    }

    @Test
    void functionsThatCallOneAnotherAddUp() {
        String sum = "x" + "+x".repeat(150);
        String text = "f(x) = " + sum + "\ng(x) = f(x)" + "+x".repeat(150) + "\nshow: g";
        assertThat(Plots.problems(text))
                .extracting(PlotProblem::code)
                .containsExactly("plot-limit");
    }

    @Test
    void explosionOfCallsIsRefused() {
        StringBuilder text = new StringBuilder("f0(x) = x\n");
        for (int i = 1; i < 30; i++) {
            text.append("f%d(x) = f%d(x) + f%d(x)\n".formatted(i, i - 1, i - 1));
        }
        text.append("show: f1");
        assertThat(Plots.problems(text.toString()))
                .extracting(PlotProblem::code)
                .isNotEmpty()
                .containsOnly("plot-limit");
    }

    @Test
    void tooManyFunctionsAndDefinitionsAreRefused() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            text.append("f%d(x) = %d\n".formatted(i, i));
        }
        assertThat(Plots.problems(text.toString()))
                .extracting(PlotProblem::message)
                .containsExactly("7 functions in one plot, at most 6 can be told apart");
        assertThat(Plots.problems("f(x) = x\n" + "a = 1\n".repeat(3)))
                .as("each repetition")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(x) = 99999999999999999999 x",
                "f(x) = 1e308 * 1e308 x",
                "f(x) = x^x^x^x",
                "f(x) = exp(exp(exp(exp(x))))",
                "f(x) = 0^0 + 0/0 + x",
                "f(x) = floor(1e300 x)",
            })
    void hugeNumbersAreNoException(String text) {
        ExpressionFunction function = Plots.function(text);
        for (double x :
                new double[] {
                    0,
                    -0.0,
                    5,
                    -1e300,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.NaN
                }) {
            function.value(x);
            assertThat(function.derivative(x)).isNotEqualTo(Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void canonicalTextTellsFunctionsApart() {
        assertThat(canonical("a = 2\nf(x) = a x + 1")).isEqualTo(canonical("g(x) = 2 * x+1"));
        assertThat(canonical("f(t) = t")).isEqualTo(canonical("f(x) = (x)"));
        assertThat(
                        new String[] {
                            canonical("f(x) = x + 1"),
                            canonical("f(x) = 1 + x"),
                            canonical("f(x) = x - 1"),
                            canonical("f(x) = elu(x)"),
                            canonical("f(x) = elu(x, 2)"),
                            canonical("f(x) = if(x < 1, x, 1)"),
                            canonical("f(x) = if(x <= 1, x, 1)"),
                            canonical("f(x) = x + 1.0000000000000002")
                        })
                .doesNotHaveDuplicates();
    }

    private static String canonical(String text) {
        return Plots.function(text).canonicalText();
    }
}
