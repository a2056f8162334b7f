package dev.cahier.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DifferentiationTest {

    private static final double STEP = 1e-5;

    @ParameterizedTest
    @EnumSource
    void agreesWithDifferenceQuotients(Elementary function) {
        assertAgrees(Reals.X.through(function), 0.3, 0.7);
    }

    @Test
    void followsTheRules() {
        Real x = Reals.X;
        List<Real> expressions =
                List.of(
                        Real.product(x.to(3), Reals.exp(x), Reals.sin(x)),
                        Reals.ln(x).over(x),
                        x.to(x),
                        Real.of(2).to(x),
                        new Real.OddRoot(3, x),
                        new Real.Extreme(true, x.to(2), Reals.number("0.2")),
                        Reals.sigmoid(Real.product(Real.of(2), x)));
        expressions.forEach(e -> assertAgrees(e, 0.3, 0.7));
    }

    private static void assertAgrees(Real expression, double... places) {
        Tape slope = Tape.of(Differentiation.of(expression, "x"));
        for (double at : places) {
            double expected =
                    (value(Tape.of(expression), at + STEP) - value(Tape.of(expression), at - STEP))
                            / (2 * STEP);
            assertThat(value(slope, at))
                    .as("%s at %s", expression, at)
                    .isCloseTo(expected, offset(1e-7));
        }
    }

    private static double value(Tape tape, double at) {
        Enclosure value =
                tape.evaluate(EnclosureArithmetic.INSTANCE, Map.of("x", Enclosure.point(at)));
        return (value.lo() + value.hi()) / 2;
    }
}
