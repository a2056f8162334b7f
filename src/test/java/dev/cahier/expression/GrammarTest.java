package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1e-3 + .5 + 2.; 2.501",
                "-x^2; -9",
                "(-x)^2; 9",
                "2^3^2; 512",
                "2^-x; 0.125",
                "2^-x^2; 0.001953125",
                "-2^2; -4",
                "--x; 3",
                "+x - -x; 6",
                "1 - 2 - 3; -4",
                "12 / 2 / 3; 2",
                "2x; 6",
                "2x^2; 18",
                "x x; 9",
                "2 x (x+1)(x-1); 48",
                "x(x+1); 12",
                "2sqrt(4)x; 12",
                "2(x); 6",
                "2 if(x > 0, 5, 1); 10",
                "|x - 5|; 2",
                "|x||x|; 9",
                "2|x - 5|x; 12",
                "||x| - 5|; 2",
                "|(|x - 5|)|; 2",
                "√(x + 1); 2",
                "√4x; 6",
                "x²+x³; 36",
                "x⁻¹; 0.3333333333333333",
                "x·2×3÷6−1; 2",
                "x**2; 9",
                "（x＋1）; 4",
                "max(1, x, 2) - min(4，x); 0",
                "e^0 + ln(e) + log(e) + log10(100) + log2(8); 8",
                "cbrt(-8) + abs(-1) + sign(-2) + floor(-0.5) + ceil(0.5) + round(2.5); 1",
                "cos(π) + sin(2pi); -1",
                "πx - 3pi; 0",
                "relu(x) + leaky_relu(-x, 0.1) + hardSigmoid(x); 3.7",
                "elu(-x, 0); 0",
            })
    void readsExpressions(String expression, double at3) {
        assertThat(Plots.function(expression).value(3)).isCloseTo(at3, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(x < 0, 0, x) | 0 | 0 | 2",
                "{ x < 0: 0; x < 1: x; 1 } | 0 | 0 | 1",
                "{ x < 0: -1; otherwise: 1 } | -1 | 1 | 1",
                "{x<0: -1； else： 1} | -1 | 1 | 1",
                "{ -1 <= x < 1: 5; 7 } | 5 | 5 | 7",
                "{ x < -0.5 or x > 1.5: 5; 7 } | 5 | 7 | 5",
                "{ x ≠ 0 and x ≤ 1: 5; 7 } | 5 | 7 | 7",
                "{ x = 0: 5; 7 } | 7 | 5 | 7",
                "{ x == 0: 5; x > 0: 6; x < 0: 7 } | 7 | 5 | 6",
                "2 { x > 0: 1; 0 } + 1 | 1 | 1 | 3",
            })
    void readsPiecewiseDefinitions(String expression, double left, double middle, double right) {
        ExpressionFunction function = Plots.function(expression.replace("2 {", "2*{"));
        assertThat(function.value(-1)).isEqualTo(left);
        assertThat(function.value(0)).isEqualTo(middle);
        assertThat(function.value(2)).isEqualTo(right);
    }

    @Test
    void bracesMayExtendOverLines() {
        ExpressionFunction function =
                Plots.function("f(x) = {\n  x < 0: 0   # left\n\n  x < 1: x\n  1\n}\n");
        assertThat(function.value(-3)).isZero();
        assertThat(function.value(0.5)).isEqualTo(0.5);
        assertThat(function.value(3)).isEqualTo(1);
    }

    @Test
    void noCaseMeansNoValue() {
        ExpressionFunction function = Plots.function("{ x > 0: ln(x) }");
        assertThat(function.value(-1)).isNaN();
        assertThat(function.value(1)).isZero();
    }

    @Test
    void definitionsUseEachOtherInAnyOrder() {
        ExpressionFunction function =
                Plots.function("h(x) = a s(x)\na = 2b\nb = 3\ns(t) = t^2 + b\ng(x) = h(x + 1)");
        assertThat(function.value(1)).isEqualTo(function("6*((x+1)^2 + 3)").value(1));
    }

    @Test
    void ownDefinitionsComeFirst() {
        assertThat(Plots.function("sigmoid(x) = x\nf(x) = sigmoid(x)").value(7)).isEqualTo(7);
        assertThat(Plots.function("e = 2\nf(x) = e x").value(7)).isEqualTo(14);
    }

    @Test
    void yIsAFunctionOfX() {
        PlotProgram program = Plots.program("y = x^2");
        assertThat(program.functions().get(0).label()).isEqualTo("y");
        assertThat(program.functions().get(0).value(3)).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "1/x, 0",
        "ln(x), 0",
        "ln(x), -1",
        "sqrt(x), -1",
        "asin(x), 2",
        "x^0.5, -1",
        "x^-1, 0",
        "0/x, 0",
        "acosh(x), 0",
        "atanh(x), 1",
        "atan2(x; x), 0",
        "log10(x), 0",
        "cot(x), 0",
        "(-8)^(x/3), 0.5",
        "if(ln(x) > 0; 1; 2), -1"
    })
    void noValueIsNaN(String expression, double x) {
        assertThat(Plots.function(expression.replace(';', ',')).value(x)).isNaN();
    }

    private static ExpressionFunction function(String expression) {
        return Plots.function(expression);
    }
}
