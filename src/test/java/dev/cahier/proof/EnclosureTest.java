package dev.cahier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EnclosureTest {

    private static final Enclosure REALS = Enclosure.REALS;

    @ParameterizedTest
    @EnumSource
    void enclosesPreciseValuesOfAFunction(Elementary function) {
        Real expression = Reals.X.through(function);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            double a = random.nextGaussian() * Math.pow(10, random.nextInt(6) - 3);
            double b = i % 3 == 0 ? a : a + Math.abs(random.nextGaussian());
            assertEncloses(expression, a, b, a + (b - a) * random.nextDouble());
            assertEncloses(expression, a, b, a);
        }
    }

    @Test
    void enclosesPreciseValuesOfCompositions() {
        Real x = Reals.X;
        List<Real> expressions =
                List.of(
                        x.to(3).minus(x.to(-2)),
                        Reals.sigmoid(x),
                        x.to(7).over(Real.sum(x.to(2), Real.ONE)),
                        new Real.OddRoot(3, x.minus(Reals.number("0.3"))),
                        Reals.size(x).to(Reals.number("0.7")),
                        new Real.Extreme(true, x, Reals.sin(x)),
                        Real.product(x, Reals.exp(x.negated())).root());
        Random random = new Random(11);
        for (Real expression : expressions) {
            for (int i = 0; i < 200; i++) {
                double a = random.nextGaussian() * 3;
                double b = a + Math.abs(random.nextGaussian()) / (1 + i % 9);
                assertEncloses(expression, a, b, a + (b - a) * random.nextDouble());
            }
        }
    }

    private static void assertEncloses(Real expression, double a, double b, double at) {
        Tape tape = Tape.of(expression);
        Enclosure box = Enclosure.closed(a, b);
        Enclosure values = tape.evaluate(EnclosureArithmetic.INSTANCE, Map.of("x", box));
        PreciseNumber exact =
                tape.evaluate(
                        PreciseArithmetic.INSTANCE,
                        Map.of("x", PreciseNumber.exact(new BigDecimal(at))));
        if (!exact.isUsable()) {
            assertThat(exact.defined() || values.isEmpty() || !values.whole())
                    .as("%s without a value at %s", expression, at)
                    .isTrue();
            return;
        }
        assertThat(values.isEmpty()).as("%s at %s", expression, at).isFalse();
        boolean above =
                values.lo() == Double.NEGATIVE_INFINITY
                        || new BigDecimal(values.lo()).compareTo(exact.hi()) <= 0;
        boolean below =
                values.hi() == Double.POSITIVE_INFINITY
                        || new BigDecimal(values.hi()).compareTo(exact.lo()) >= 0;
        assertThat(above && below)
                .as("%s at %s in [%s, %s]: %s in %s", expression, at, a, b, exact, values)
                .isTrue();
    }

    @Test
    void knowsWhichEndsAreNotReached() {
        Enclosure sigmoid = enclose(Reals.sigmoid(Reals.X), REALS);

        assertThat(sigmoid).isEqualTo(new Enclosure(0, true, 1, true, true));
        assertThat(enclose(Reals.exp(Reals.X), REALS).isAbove(true)).isTrue();
        assertThat(enclose(Reals.cos(Reals.X), REALS)).isEqualTo(Enclosure.closed(-1, 1));
        assertThat(enclose(Reals.X.to(2), REALS).isAbove(false)).isTrue();
        assertThat(enclose(Reals.X.to(2), REALS).isAbove(true)).isFalse();
    }

    @Test
    void isNotWholeWhereAnExpressionIsNotDefinedOrJumps() {
        Enclosure around = Enclosure.closed(-1, 1);

        assertThat(enclose(Reals.X.to(-1), around).whole()).isFalse();
        assertThat(enclose(Reals.ln(Reals.X), around).whole()).isFalse();
        assertThat(enclose(Reals.X.through(Elementary.SIGN), around).whole()).isFalse();
        assertThat(enclose(Reals.ln(Reals.X), Enclosure.closed(-2, -1)).isEmpty()).isTrue();
        assertThat(enclose(Reals.X.to(-1), new Enclosure(0, true, 1, false, true)).whole())
                .isTrue();
        assertThat(enclose(Reals.X.to(-1), Enclosure.closed(0, 1)).whole()).isFalse();
    }

    @Test
    void overflowIsNotInfinity() {
        Enclosure huge = enclose(Reals.exp(Reals.X), Enclosure.point(1000));

        assertThat(huge.lo()).isEqualTo(Double.MAX_VALUE);
        assertThat(huge.hi()).isInfinite();
        assertThat(enclose(Reals.exp(Reals.X), Enclosure.point(-1000)).isAbove(true)).isTrue();
    }

    @Test
    void roundsConstantsOutward() {
        Enclosure third = EnclosureArithmetic.INSTANCE.constant(BigFraction.of(1, 3));

        assertThat(BigFraction.from(third.lo())).isLessThan(BigFraction.of(1, 3));
        assertThat(BigFraction.from(third.hi())).isGreaterThan(BigFraction.of(1, 3));
    }

    private static Enclosure enclose(Real expression, Enclosure x) {
        return Tape.of(expression).evaluate(EnclosureArithmetic.INSTANCE, Map.of("x", x));
    }
}
