package dev.cahier.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rounding does to values stays within the error that is told of it. */
final class ApproximationTest {

    private static final int POINTS = 3000;

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "(x+1)^2; x^2 + 2x + 1",
                "sqrt(x^2+1) - x; 1/(sqrt(x^2+1) + x)",
                "(1 - cos(x)); 2sin(x/2)^2",
                "(x + 1e10) - 1e10; x",
                "exp(x)*exp(-x); 1",
                "log(exp(x/100)); x/100",
                "sin(x)^2 + cos(x)^2; 1",
                "x*0.1; x/10",
                "(x^3 - 1); (x - 1)*(x^2 + x + 1)",
                "cosh(x/50)^2 - sinh(x/50)^2; 1",
                "tan(x); sin(x)/cos(x)",
                "1/cosh(x); 2/(exp(x) + exp(-x))",
                "(1 + exp(-x))^-2; sigmoid(x)^2",
                "exp(-exp(x^2)); 1/exp(exp(x^2))",
                "atan2(x, 2); atan(x/2)",
                "abs(x)^1.5; abs(x)*sqrt(abs(x))",
                "2^x; exp(x*log(2))",
                "max(x, -x); abs(x)",
                "sigmoid(x); 1/(1+exp(-x))",
                "asinh(x); log(x + sqrt(x^2+1))",
                "acosh(1 + abs(x)); log(1 + abs(x) + sqrt(abs(x))*sqrt(2 + abs(x)))",
                "if(x < 0.3, x^2, 0.3 x); x*min(max(x, 0.3), 0.3) + if(x < 0.3, x^2 - 0.3x, 0)",
            })
    void coversWhatRoundingDoes(String left, String right) {
        ExpressionFunction f = Plots.function(left);
        ExpressionFunction g = Plots.function(right);
        Random random = new Random(7);
        for (int i = 0; i < POINTS; i++) {
            double x = random.nextGaussian() * Math.pow(10, random.nextInt(6) - 3);
            if (Double.isFinite(f.value(x)) && Double.isFinite(g.value(x))) {
                assertThat(Math.abs(f.value(x) - g.value(x)))
                        .as("at " + x)
                        .isLessThanOrEqualTo(f.error(x) + g.error(x));
            }
        }
    }

    @ParameterizedTest(name = "{0} at {1} is exactly {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "x^2 - 2x + 1; 0.5; 0.25",
                "max(0, x); -3; 0",
                "relu(x); -0.3; 0",
                "relu(x); 0.3; 0.3",
                "hard_tanh(x); 7; 1",
                "cos(x); 0; 1",
                "floor(x/3); 7; 2",
                "x/4; 3; 0.75",
                "if(x > 0.1, 1, 0); 0.2; 1",
                "0x; 1e300; 0",
            })
    void knowsWhatIsExact(String text, double x, double value) {
        ExpressionFunction f = Plots.function(text);
        assertThat(f.value(x)).isEqualTo(value);
        assertThat(f.error(x)).isZero();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "exp(-x^2); 100",
                "1/(1+exp(-x)); 40",
                "tanh(x); 30",
                "gaussian(x); 100",
                "sigmoid(x); 40",
                "erf(x); 9",
                "x*0.1; 1",
                "if(x < 1/3, 0, 1); 0.3333333333333333",
                "floor(3*(x/3)); 1.1e16",
                "sin(pi x); 1",
            })
    void doesNotTakeRoundedValuesForExact(String text, double x) {
        assertThat(Plots.function(text).error(x)).isPositive();
    }
}
