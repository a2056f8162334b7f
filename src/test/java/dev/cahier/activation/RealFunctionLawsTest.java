package dev.cahier.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every function, with its default and some other arguments. */
class RealFunctionLawsTest {

    private static final double[] SOME_ARGUMENTS = {-1.5, 0, 0.3, 1, 2.5};

    static Stream<AppliedActivation> functions() {
        return Activations.standard().all().stream().flatMap(RealFunctionLawsTest::applied);
    }

    private static Stream<AppliedActivation> applied(Activation activation) {
        List<Parameter> parameters = activation.definition().parameters();
        Stream<AppliedActivation> usual = Stream.of(AppliedActivation.of(activation, Map.of()));
        Stream<AppliedActivation> others =
                parameters.stream()
                        .flatMap(
                                p ->
                                        Arrays.stream(SOME_ARGUMENTS)
                                                .filter(p.permitted()::contains)
                                                .mapToObj(v -> Map.of(p.name(), v)))
                        .map(arguments -> AppliedActivation.of(activation, arguments));
        return Stream.concat(usual, others);
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
                    boolean joins = f.value(side * 6) == line.at(side * 6);
                    assertThat(joins).isEqualTo(line.joined());
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
                assertThat(f.value(x)).as("value at %s", x).isFinite();
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
        List<String> odd = List.of("tanh", "softsign", "arctan", "sinusoid", "identity");
        for (double x = 0.01; x < 50; x *= 1.3) {
            if (odd.contains(applied.activation().name())) {
                assertThat(f.value(-x)).isEqualTo(-f.value(x));
                assertThat(f.derivative(-x)).isEqualTo(f.derivative(x));
            } else if (applied.activation().name().equals("gaussian")) {
                assertThat(f.value(-x)).isEqualTo(f.value(x));
                assertThat(f.derivative(-x)).isEqualTo(-f.derivative(x));
            }
        }
    }
}
