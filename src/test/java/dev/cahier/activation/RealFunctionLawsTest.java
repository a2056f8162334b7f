package dev.cahier.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every function, with its default and some other arguments. */
class RealFunctionLawsTest {

    /** Functions for which f(-x) = -f(x). */
    private static final List<String> ODD =
            List.of(
                    "arctan",
                    "hard-tanh",
                    "hardshrink",
                    "identity",
                    "isru",
                    "lecun-tanh",
                    "signum",
                    "sinusoid",
                    "softshrink",
                    "softsign",
                    "symmetrical-sigmoid",
                    "tanh",
                    "tanhshrink");

    /** Functions for which f(-x) = f(x). */
    private static final List<String> EVEN =
            List.of("absolute", "cosine", "gaussian", "lisht", "sinc");

    static Stream<AppliedActivation> functions() {
        return SomeFunctions.all();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void derivativeAgreesWithDifferences(AppliedActivation applied) {
        RealFunction f = applied.function();
        for (int i = -80; i <= 80; i++) {
            double x = i * 0.1 + 0.03;
            double slope = f.derivative(x);
            assertThat(slope).as("at %s", x).isCloseTo(sixthOrder(f, x), within(1e-10));
        }
    }

    /** Returns a central difference whose error is of the sixth order of the step. */
    private static double sixthOrder(RealFunction f, double x) {
        double h = 0x1p-8;
        double near = f.value(x + h) - f.value(x - h);
        double middle = f.value(x + 2 * h) - f.value(x - 2 * h);
        double far = f.value(x + 3 * h) - f.value(x - 3 * h);
        return (45 * near - 9 * middle + far) / (60 * h);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void breakpointsDeclareTheOneSidedLimits(AppliedActivation applied) {
        RealFunction f = applied.function();
        double h = 1e-9;
        double previous = Double.NEGATIVE_INFINITY;
        for (Breakpoint at : f.breakpoints()) {
            double x = at.x();
            assertThat(x).isGreaterThan(previous);
            previous = x;
            assertThat(f.value(x)).isEqualTo(at.value());
            assertThat(f.value(x - h)).isCloseTo(at.left(), within(1e-8));
            assertThat(f.value(x + h)).isCloseTo(at.right(), within(1e-8));
            assertThat(f.derivative(x - h)).isCloseTo(at.leftSlope(), within(1e-8));
            assertThat(f.derivative(x + h)).isCloseTo(at.rightSlope(), within(1e-8));
            assertThat(Double.isNaN(f.derivative(x))).isEqualTo(at.isDerivativeAbsent());
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void asymptotesAreApproachedOrJoined(AppliedActivation applied) {
        RealFunction f = applied.function();
        assertMeets(f, f.leftAsymptote(), -1);
        assertMeets(f, f.rightAsymptote(), 1);
    }

    private static void assertMeets(RealFunction f, Optional<Asymptote> asymptote, int side) {
        asymptote.ifPresent(
                line -> {
                    assertThat(f.value(side * 1e6)).isCloseTo(line.at(side * 1e6), within(1e-5));
                    double gap = Math.abs(f.value(side * 3.0) - line.at(side * 3.0));
                    if (line.joined()) {
                        assertThat(f.value(side * 7)).isCloseTo(line.at(side * 7), within(1e-14));
                        assertThat(f.derivative(side * 7)).isEqualTo(line.slope());
                    } else {
                        assertThat(gap).isGreaterThan(1e-14);
                    }
                    assertThat(f.derivative(side * Double.POSITIVE_INFINITY))
                            .isEqualTo(line.slope());
                    assertThat(f.value(side * Double.POSITIVE_INFINITY))
                            .isEqualTo(line.at(side * Double.POSITIVE_INFINITY));
                });
    }

    @ParameterizedTest
    @MethodSource("functions")
    void nothingInTheDoubleRangeGivesNaN(AppliedActivation applied) {
        RealFunction f = applied.function();
        double[] sizes = {0, Double.MIN_VALUE, 1e-8, 1, 37, 709, 710, 745, 746, 1e3, 1e154, 1e200};
        for (double size : sizes) {
            for (double x : new double[] {size, -size}) {
                assertThat(f.value(x)).as("value at %s", x).isNotNaN();
                if (size <= 1e154) {
                    assertThat(f.value(x)).as("value at %s", x).isFinite();
                }
                if (f.breakpoints().stream().noneMatch(b -> b.x() == x)) {
                    assertThat(f.derivative(x)).as("derivative at %s", x).isFinite();
                }
            }
        }
        assertThat(f.value(Double.MAX_VALUE)).isNotNaN();
        assertThat(f.value(-Double.MAX_VALUE)).isNotNaN();
        assertThat(f.value(Double.NaN)).isNaN();
        assertThat(f.derivative(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void oddAndEvenFunctionsAreExactlySo(AppliedActivation applied) {
        RealFunction f = applied.function();
        for (double x = 0.01; x < 50; x *= 1.3) {
            if (ODD.contains(applied.activation().name())) {
                assertThat(f.value(-x)).isEqualTo(-f.value(x));
                assertThat(f.derivative(-x)).isEqualTo(f.derivative(x));
            } else if (EVEN.contains(applied.activation().name())) {
                assertThat(f.value(-x)).isEqualTo(f.value(x));
                assertThat(f.derivative(-x)).isEqualTo(-f.derivative(x));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void zeroIsNeverNegative(AppliedActivation applied) {
        RealFunction f = applied.function();
        double[] sizes = {0, Double.MIN_VALUE, 1e-200, 0.3, 1, 3, 800, 1e200, 1 / 0.0};
        for (double size : sizes) {
            for (double x : new double[] {size, -size}) {
                assertThat(Double.compare(f.value(x), -0.0)).as("f(%s)", x).isNotZero();
                assertThat(Double.compare(f.derivative(x), -0.0)).as("f'(%s)", x).isNotZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void zerosOfBothSignsAreOnePlace(AppliedActivation applied) {
        RealFunction f = applied.function();
        assertThat(f.value(-0.0)).isEqualTo(f.value(0.0));
        assertThat(Double.compare(f.derivative(-0.0), f.derivative(0.0))).isZero();
    }
}
