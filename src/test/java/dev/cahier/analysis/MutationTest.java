package dev.cahier.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cahier.activation.Activations;
import dev.cahier.activation.Asymptote;
import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search of {@link RefutationTest} finds what is wrong where something is. */
class MutationTest {

    private static final long SEED = 7;

    static Stream<String> functions() {
        return Activations.standard().all().stream().map(a -> a.name());
    }

    private static Stream<String> slopedFunctions() {
        return functions().filter(name -> usual(name).derivative(0.75) != 0);
    }

    @ParameterizedTest
    @MethodSource("slopedFunctions")
    void findsDerivativeOffByAFactor(String name) {
        RealFunction f = usual(name);
        assertRefuted(Altered.of(f).withSlopes(x -> 1.01 * f.derivative(x)));
    }

    @ParameterizedTest
    @MethodSource("slopedFunctions")
    void findsFlippedSignOfDerivative(String name) {
        RealFunction f = usual(name);
        RealFunction wrong = Altered.of(f).withSlopes(x -> -f.derivative(x));
        assertRefuted(wrong);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void findsFlippedSignOnOneSide(String name) {
        RealFunction f = usual(name);
        assertRefuted(Altered.of(f).withValues(x -> x > 0.7 ? -f.value(x) - 1e-3 : f.value(x)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void findsUndeclaredKink(String name) {
        RealFunction f = usual(name);
        assertRefuted(
                Altered.of(f)
                        .withValues(x -> f.value(x) + 1e-2 * Math.min(0, Math.abs(x - 0.31) - 0.1))
                        .withSlopes(
                                x ->
                                        f.derivative(x)
                                                + (Math.abs(x - 0.31) < 0.1
                                                        ? 1e-2 * Math.signum(x - 0.31)
                                                        : 0)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void findsBreakpointThatIsMissing(String name) {
        RealFunction f = usual(name);
        if (!f.breakpoints().isEmpty()) {
            assertRefuted(Altered.of(f).withBreakpoints(List.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void findsBreakpointWithWrongSlope(String name) {
        RealFunction f = usual(name);
        List<Breakpoint> wrong =
                f.breakpoints().stream()
                        .map(
                                b ->
                                        new Breakpoint(
                                                b.x(),
                                                b.left(),
                                                b.value(),
                                                b.right(),
                                                b.leftSlope(),
                                                b.rightSlope() + 0.01))
                        .toList();
        if (!wrong.isEmpty()) {
            assertRefuted(Altered.of(f).withBreakpoints(wrong));
        }
    }

    @Test
    void findsWrongAsymptote() {
        Altered sigmoid = Altered.of(usual("sigmoid"));
        assertRefuted(sigmoid.withRightAsymptote(Asymptote.approached(0, 1.01)));
        assertRefuted(sigmoid.withRightAsymptote(Asymptote.approached(0.01, 1)));
        assertRefuted(sigmoid.withRightAsymptote(Asymptote.joined(0, 1)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void findsWidenedAndNarrowedRange(String name) {
        FunctionProperties truth = Properties.of(usual(name));
        Refuter refuter = new Refuter(usual(name), SEED);
        RangeSet range = truth.range().value();
        double lo = range.lowest();
        double hi = range.highest();
        if (Double.isFinite(hi)) {
            assertRefuted(refuter, withRange(truth, RangePart.open(lo - 1, hi + 0.1)));
        }
        if (Double.isFinite(lo)) {
            assertRefuted(refuter, withRange(truth, RangePart.open(lo - 0.1, hi)));
        }
        double narrow = Double.isFinite(lo) ? lo + 1e-3 : -3;
        assertRefuted(refuter, withRange(truth, RangePart.open(narrow, hi + 1)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void findsEveryOtherMonotonicity(String name) {
        FunctionProperties truth = Properties.of(usual(name));
        Refuter refuter = new Refuter(usual(name), SEED);
        for (Monotonicity kind : Monotonicity.values()) {
            if (!truth.monotonic().value().implies(kind)) {
                assertRefuted(refuter, PropertyChanges.monotonic(truth, kind));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void findsEveryOtherSymmetryAndSmoothness(String name) {
        FunctionProperties truth = Properties.of(usual(name));
        Refuter refuter = new Refuter(usual(name), SEED);
        for (Symmetry symmetry : Symmetry.values()) {
            if (symmetry != truth.symmetry().value()) {
                assertRefuted(refuter, PropertyChanges.symmetry(truth, symmetry));
            }
        }
        for (int order = -1; order < 3; order++) {
            if (!Continuity.of(order).equals(truth.continuity().value())) {
                assertRefuted(refuter, PropertyChanges.continuity(truth, Continuity.of(order)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void findsEveryOtherTail(String name) {
        FunctionProperties truth = Properties.of(usual(name));
        Refuter refuter = new Refuter(usual(name), SEED);
        Saturation tails = truth.saturation().value();
        for (Tail tail : Tail.values()) {
            for (Saturation other :
                    List.of(
                            new Saturation(tail, tails.right()),
                            new Saturation(tails.left(), tail))) {
                if (!other.equals(tails)) {
                    assertRefuted(refuter, PropertyChanges.saturation(truth, other));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void findsFlippedFlags(String name) {
        FunctionProperties truth = Properties.of(usual(name));
        Refuter refuter = new Refuter(usual(name), SEED);
        PropertyChanges.flippedFlags(truth).forEach(wrong -> assertRefuted(refuter, wrong));
    }

    @Test
    void findsClosedEndThatIsNeverTaken() {
        FunctionProperties truth = Properties.of(usual("sigmoid"));
        Refuter refuter = new Refuter(usual("sigmoid"), SEED);
        assertRefuted(refuter, withRange(truth, new RangePart(0, true, 1, false)));
        assertRefuted(refuter, withRange(truth, new RangePart(0, false, 1, true)));
    }

    @Test
    void findsOpenEndThatIsTaken() {
        FunctionProperties truth = Properties.of(usual("relu"));
        Refuter refuter = new Refuter(usual("relu"), SEED);
        assertRefuted(refuter, withRange(truth, RangePart.open(0, Double.POSITIVE_INFINITY)));
    }

    @Test
    void refusesSlopesThatLeaveNothingToTheFunction() {
        RealFunction sine = usual("sinusoid");
        RealFunction wrong = Altered.of(sine).withSlopes(x -> -sine.derivative(x));
        assertThatIllegalStateException()
                .isThrownBy(() -> Properties.of(wrong))
                .withMessageContaining("contradict each other");
    }

    private static FunctionProperties withRange(FunctionProperties truth, RangePart part) {
        return PropertyChanges.range(truth, RangeSet.of(part));
    }

    /** A function is found wrong by the search, or already when its card is made. */
    private static void assertRefuted(RealFunction wrong) {
        FunctionProperties said;
        try {
            said = Properties.of(wrong);
        } catch (IllegalStateException contradiction) {
            return;
        }
        assertThat(new Refuter(wrong, SEED).refutation(said)).isPresent();
    }

    private static void assertRefuted(Refuter refuter, FunctionProperties wrong) {
        assertThat(refuter.refutationOfCard(wrong)).as("%s", wrong).isPresent();
    }

    private static RealFunction usual(String name) {
        return AppliedFunctions.usual(name).function();
    }
}
