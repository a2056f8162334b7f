package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DifferentiationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x * exp(-x^2 / 2)",
                "sin(x) cos(2x) + tan(x/3)",
                "cot(x/9 + 1.5) + sec(x/3) + csc(x/9 + 4)",
                "asin(x/5) acos(x/6) atan(x)",
                "sinh(x/3) - cosh(x/2) tanh(x) + asinh(x) + acosh(x + 6) + atanh(x/5)",
                "ln(x + 5) + log10(x + 6) - log2(x + 7)",
                "sqrt(x + 5) / cbrt(x^2 + 1)",
                "(x + 5)^x + 2^(-x) + x^3 - (x + 9)^-1.5",
                "erf(x) + erf(x/5)",
                "atan2(x, 3) + atan2(1, x - 9)",
                "max(x^2, x + 1) + min(sin(x), 0.1) + |x - 0.1|",
                "if(x^2 < 2, sin(x), x^3) + {x < 1: 2; x}",
                "floor(x) x + round(x)",
                "sigmoid(2x) + relu(x + 0.3) gelu(x) + swish(x, 2)",
                "exp(exp(x/4)) / (1 + x^2)",
                "x x x / (x^2 + 3) ^ (1/3)"
            })
    void derivativeAgreesWithDifferences(String expression) {
        ExpressionFunction function = Plots.function(expression);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            double x = random.nextDouble() * 8 - 4;
            if (isNearABreak(x)) {
                continue;
            }
            double expected = difference(function, x);
            assertThat(function.derivative(x))
                    .as("%s at %s", expression, x)
                    .isCloseTo(expected, within(2e-8 * Math.max(1, Math.abs(expected))));
        }
    }

    /** Keeps the points of the difference on one side of the kinks and jumps above. */
    private static boolean isNearABreak(double x) {
        double[] breaks = {
            Math.sqrt(2),
            -Math.sqrt(2),
            1,
            0.1,
            -0.3,
            (1 + Math.sqrt(5)) / 2,
            (1 - Math.sqrt(5)) / 2,
            Math.asin(0.1),
            Math.PI - Math.asin(0.1),
            -Math.PI - Math.asin(0.1)
        };
        boolean near = Math.abs(x * 2 - Math.rint(x * 2)) < 0.02;
        for (double each : breaks) {
            near |= Math.abs(x - each) < 0.01;
        }
        return near;
    }

    /** The central difference of order 6, whose error is of the seventh derivative. */
    private static double difference(ExpressionFunction f, double x) {
        double h = 2e-3;
        return (45 * (f.value(x + h) - f.value(x - h))
                        - 9 * (f.value(x + 2 * h) - f.value(x - 2 * h))
                        + (f.value(x + 3 * h) - f.value(x - 3 * h)))
                / (60 * h);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "|x|; 0",
                "sqrt(x^2); 0",
                "max(x, 0); 0",
                "max(x, -x); 0",
                "min(x, 2x); 0",
                "floor(x); 2",
                "ceil(x); -1",
                "round(x); 0.5",
                "sign(x); 0",
                "floor(-x); 0",
                "if(x < 0, 0, x); 0",
                "if(x < 1, x, 5); 1",
                "`{ x = 3: 5; x }`; 3",
                "if(x^2 > 0, 1, 0); 0",
                "sqrt(x); 0",
                "cbrt(x); 0",
                "1/x; 0",
                "ln(x); 0",
                "relu(x - 1); 1",
                "step(x); 0",
                "exp(|x|); 0",
                "x ^ 0.5; 0",
                "floor(x^2); 1"
            })
    void derivativeDoesNotExist(String expression, double x) {
        assertThat(Plots.function(expression).derivative(x)).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x |x|; 0; 0",
                "|x|^2; 0; 0",
                "|x| - |x|; 0; 0",
                "|x^2|; 0; 0",
                "max(x^2, 0); 0; 0",
                "max(x, x); 4; 1",
                "relu(x)^2; 0; 0",
                "relu(x^2); 0; 0",
                "if(x < 0, sin(x), x); 0; 1",
                "if(x < 1, x^2, 2x - 1); 1; 2",
                "if(x < 0.3, x^3, 0.027 + 0.27(x - 0.3)); 0.3; 0.27",
                "floor(x); 2.5; 0",
                "floor(relu(x)); -2; 0",
                "sign(floor(x)); 0.5; 0",
                "floor(if(x < 5, 1, 2)); 0; 0",
                "x^1; 0; 1",
                "x^1.5 + x; 1; 2.5",
                "(x - 1)^0; 1; 0",
                "0 sqrt(x); 4; 0",
                "1/(1 + exp(-x)); -1000; 0",
                "x^2 / x; 2; 1"
            })
    void derivativeExists(String expression, double x, double expected) {
        assertThat(Plots.function(expression).derivative(x)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "1/x, 0, -Infinity, Infinity",
        "abs(x)/x, 0, -1, 1",
        "sin(x)/x, 0, 1, 1",
        "floor(x), 1, 0, 1",
        "ceil(x), 1, 1, 2",
        "x^-2, 0, Infinity, Infinity",
        "ln(x), 0, NaN, -Infinity",
        "(x - 1)^-3, 1, -Infinity, Infinity",
        "step(x), 0, 0, 1",
        "floor(-x), 0, 0, -1"
    })
    void limitsAreOneSided(String expression, double x, double left, double right) {
        ExpressionFunction function = Plots.function(expression);
        assertThat(function.limit(x, -1)).isEqualTo((Double) left);
        assertThat(function.limit(x, 1)).isEqualTo((Double) right);
    }
}
