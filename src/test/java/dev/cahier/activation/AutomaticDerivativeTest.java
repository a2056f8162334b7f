package dev.cahier.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed forms of values and derivatives against automatic differentiation. */
class AutomaticDerivativeTest {

    private static final int POINTS = 200;
    private static final double TOLERANCE = 1e-12;

    /** The plain formulas lose digits near the origin, where 1 and nearly 1 cancel. */
    private static final double NEAREST = 0.01;

    private final DualFormulas formulas = new DualFormulas();

    static Stream<AppliedActivation> functions() {
        return SomeFunctions.all();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void agreesWithDualNumbersAtRandomPoints(AppliedActivation applied) {
        RealFunction f = applied.function();
        DualFormulas.Formula formula = formulas.of(applied.activation().name());
        Random random = new Random(applied.activation().name().hashCode());
        for (int i = 0; i < POINTS; i++) {
            double x = (random.nextDouble() * 8 + NEAREST) * (random.nextBoolean() ? 1 : -1);
            Dual expected = formula.at(Dual.variable(x), applied.arguments().values());
            assertThat(f.value(x))
                    .as("f(%s)", x)
                    .isCloseTo(expected.value(), near(expected.value()));
            assertThat(f.derivative(x))
                    .as("f'(%s)", x)
                    .isCloseTo(expected.slope(), near(expected.slope()));
        }
    }

    private static Offset<Double> near(double size) {
        return within(TOLERANCE * Math.max(1, Math.abs(size)));
    }

    @Test
    void dualNumbersDifferentiate() {
        Dual x = Dual.variable(2);
        assertThat(x.squared().times(x).slope()).isEqualTo(12);
        assertThat(x.inverse().slope()).isEqualTo(-0.25);
        assertThat(x.exp().ln()).isEqualTo(x);
        assertThat(Dual.constant(5).slope()).isZero();
    }
}
