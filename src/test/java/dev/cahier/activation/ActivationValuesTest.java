package dev.cahier.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values against constants known to full double precision. */
class ActivationValuesTest {

    @ParameterizedTest
    @CsvSource({
        "sigmoid, 0, 0.5",
        "sigmoid, 1, 0.7310585786300049",
        "sigmoid, -40, 4.248354255291589e-18",
        "sigmoid, -745, 4.9e-324",
        "sigmoid, 745, 1",
        "tanh, 0.5, 0.46211715726000976",
        "tanh, 1e-8, 1e-8",
        "softplus, 0, 0.6931471805599453",
        "softplus, 1, 1.3132616875182228",
        "softplus, -40, 4.248354255291589e-18",
        "softplus, 1e3, 1000",
        "softplus, 1e308, 1e308",
        "relu, -3, 0",
        "relu, 3, 3",
        "leaky-relu, -3, -0.03",
        "prelu, -3, -0.75",
        "elu, -1, -0.6321205588285577",
        "elu, -1e-8, -9.99999995e-9",
        "elu, 2, 2",
        "selu, -1, -1.1113307378125625",
        "selu, 1, 1.0507009873554805",
        "step, -1e-300, 0",
        "step, 0, 1",
        "step, 5, 1",
        "gelu, 1, 0.8413447460685429",
        "gelu, -1, -0.15865525393145707",
        "gelu, -10, -7.619853024160526e-23",
        "silu, 1, 0.7310585786300049",
        "hard-sigmoid, 1, 0.7",
        "softsign, 3, 0.75",
        "softsign, -1e308, -1",
        "arctan, 1, 0.7853981633974483",
        "gaussian, 1, 0.36787944117144233",
        "sinusoid, 1, 0.8414709848078965",
        "identity, -7, -7"
    })
    void hasKnownValue(String name, double x, double expected) {
        double tolerance = Math.max(Double.MIN_VALUE, Math.abs(expected) * 4e-15);
        assertThat(usual(name).value(x)).isCloseTo(expected, within(tolerance));
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid, 0, 0.25",
        "sigmoid, 40, 4.248354255291589e-18",
        "sigmoid, -1000, 0",
        "tanh, 0, 1",
        "tanh, 20, 1.6993417021166355e-17",
        "relu, -1, 0",
        "relu, 1, 1",
        "leaky-relu, -1, 0.01",
        "elu, 0, 1",
        "elu, -1, 0.36787944117144233",
        "softplus, 0, 0.5",
        "gelu, 0, 0.5",
        "silu, 0, 0.5",
        "softsign, 0, 1",
        "gaussian, 0, 0",
        "step, 3, 0"
    })
    void hasKnownDerivative(String name, double x, double expected) {
        assertThat(usual(name).derivative(x)).isCloseTo(expected, within(expected * 4e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "relu, 0",
        "leaky-relu, 0",
        "prelu, 0",
        "selu, 0",
        "step, 0",
        "step, -0.0",
        "hard-sigmoid, -2.5",
        "hard-sigmoid, 2.5"
    })
    void hasNoDerivativeAtKinksAndJumps(String name, double x) {
        assertThat(usual(name).derivative(x)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "sinc, 0",
        "softsign, 1",
        "lisht, 0",
        "snake, 1",
        "elu, 1",
        "celu, 1",
        "isrlu, 1",
        "elish, 0.5",
        "hard-elish, 0.5",
        "squared-relu, 0",
        "tanhshrink, 0"
    })
    void hasDerivativeWhereAFormulaHasNone(String name, double expected) {
        assertThat(usual(name).derivative(0)).isEqualTo(expected);
        assertThat(usual(name).derivative(-0.0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "sinusoid, NaN, NaN, NaN, NaN",
        "cosine, NaN, NaN, NaN, NaN",
        "sinc, 0, 0, 0, 0",
        "snake, -Infinity, Infinity, NaN, NaN",
        "squared-relu, 0, Infinity, 0, Infinity",
        "log-sigmoid, -Infinity, 0, 1, 0",
        "lisht, Infinity, Infinity, -1, 1",
        "mish, 0, Infinity, 0, 1",
        "gelu-tanh, 0, Infinity, 0, 1",
        "squareplus, 0, Infinity, 0, 1",
        "bent-identity, -Infinity, Infinity, 0.5, 1.5"
    })
    void hasItsLimitsAtInfinity(
            String name, double left, double right, double leftSlope, double rightSlope) {
        RealFunction f = usual(name);
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(Double.valueOf(f.value(-infinity))).isEqualTo(Double.valueOf(left));
        assertThat(Double.valueOf(f.value(infinity))).isEqualTo(Double.valueOf(right));
        assertThat(Double.valueOf(f.derivative(-infinity))).isEqualTo(Double.valueOf(leftSlope));
        assertThat(Double.valueOf(f.derivative(infinity))).isEqualTo(Double.valueOf(rightSlope));
    }

    @Test
    void parameterDecidesWhetherThereIsAKink() {
        assertThat(elu(0.5).derivative(0)).isNaN();
        assertThat(elu(1).derivative(0)).isEqualTo(1);
        assertThat(leakyRelu(1).derivative(0)).isEqualTo(1);
        assertThat(leakyRelu(1).breakpoints()).isEmpty();
    }

    @Test
    void zeroSlopeAndDepthGiveRelu() {
        for (double x : new double[] {Double.NEGATIVE_INFINITY, -1e308, -3, -1e-300}) {
            assertThat(leakyRelu(0).value(x)).isEqualTo(0.0);
            assertThat(elu(0).value(x)).isEqualTo(0.0);
        }
    }

    private static RealFunction elu(double alpha) {
        return AppliedActivation.of(new Elu(), Map.of("alpha", alpha)).function();
    }

    private static RealFunction leakyRelu(double alpha) {
        return AppliedActivation.of(new LeakyRelu(), Map.of("alpha", alpha)).function();
    }

    private static RealFunction usual(String name) {
        Activation activation = Activations.standard().find(name).orElseThrow();
        return AppliedActivation.of(activation, Map.of()).function();
    }
}
