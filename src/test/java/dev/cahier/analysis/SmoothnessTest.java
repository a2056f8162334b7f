package dev.cahier.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothnessTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-100, 1e-9, 0.3, 1, 7e5, 1e100})
    void findsTheFirstDerivativeThatJumpsAtEveryScale(double scale) {
        for (int k = 1; k <= 4; k++) {
            int power = k;
            // Of x^(k+1) on the right of 0 and 0 on the left, derivative k + 1 is the first to
            // jump.
            RealFunction f =
                    brokenAt(0, x -> x < 0 ? 0 : Math.pow(x / scale, power) * Math.exp(-x / scale));
            assertThat(continuity(f)).isEqualTo("C^" + k);
        }
    }

    @Test
    void findsJumpsAwayFromTheOrigin() {
        assertThat(continuity(brokenAt(1000, x -> (x - 1000) * Math.abs(x - 1000))))
                .isEqualTo("C^2");
        assertThat(continuity(brokenAt(-2.5, x -> Math.max(0, x + 2.5)))).isEqualTo("C^1");
    }

    @Test
    void acceptsBreakpointThatIsNone() {
        assertThat(continuity(brokenAt(0, Math::sin))).isEqualTo("C^inf");
        assertThat(continuity(brokenAt(0, x -> 0))).isEqualTo("C^inf");
    }

    @Test
    void takesTheWorstBreakpoint() {
        Breakpoint bend = Breakpoint.continuous(0, 0, 1, 1);
        Breakpoint kink = Breakpoint.continuous(1, 1, 1, 2);
        Breakpoint jump = new Breakpoint(2, 0, 0, 1, 0, 0);
        RealFunction f = brokenAt(0, x -> 1 / (1 + Math.abs(x)));
        assertThat(continuity(Altered.of(f).withBreakpoints(List.of(bend, kink)))).isEqualTo("C^0");
        assertThat(continuity(Altered.of(f).withBreakpoints(List.of(kink, jump))))
                .isEqualTo("C^-1");
        assertThat(continuity(Altered.of(f).withBreakpoints(List.of(jump, bend))))
                .isEqualTo("C^-1");
    }

    @Test
    void refusesNoiseInsteadOfADerivative() {
        RealFunction noisy = brokenAt(0, x -> (Double.hashCode(x) * 0x9E3779B9) * 1e-9);
        assertThatIllegalStateException().isThrownBy(() -> continuity(noisy));
    }

    @Test
    void saysWhereAndHow() {
        assertThat(new Smoothness(AppliedFunctions.usual("softsign").function()).continuity())
                .isEqualTo(
                        PropertyValue.sampled(
                                Continuity.of(1), Reason.said(ReasonKey.HIGHER_JUMP, 2, 0)));
        assertThat(new Smoothness(AppliedFunctions.usual("tanh").function()).continuity())
                .isEqualTo(
                        PropertyValue.proved(
                                Continuity.infinite(), Reason.said(ReasonKey.ONE_FORMULA)));
    }

    private static String continuity(RealFunction f) {
        return new Smoothness(f).continuity().value().text();
    }

    /** Returns a function of which only the derivative matters, continuous at a breakpoint. */
    private static Altered brokenAt(double x, DoubleUnaryOperator slopes) {
        double slope = slopes.applyAsDouble(x);
        return new Altered(
                y -> y,
                slopes,
                List.of(Breakpoint.continuous(x, x, slope, slope)),
                Optional.empty(),
                Optional.empty());
    }
}
