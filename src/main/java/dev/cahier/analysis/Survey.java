package dev.cahier.analysis;

import dev.cahier.activation.Asymptote;
import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.ExactNumber;
import dev.cahier.activation.RealFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All properties of one function, established from one set of samples. */
final class Survey {

    /** By how much a slope of 1 may come out wrong; parameters that matter make kinks instead. */
    private static final double SLOPE_ROUNDING = 4 * Math.ulp(1.0);

    private static final Reason LINES = Reason.said(ReasonKey.LINES);

    private final RealFunction f;
    private final SampleGrid grid;
    private final Places places;
    private final CurveShape shape;
    private final CurveShape slopeShape;

    Survey(RealFunction f) {
        this.f = f;
        grid = SampleGrid.around(f.breakpoints().stream().mapToDouble(Breakpoint::x).toArray());
        places = new Places(grid);
        shape = CurveShape.of(PiecewiseCurve.of(f), grid);
        slopeShape = CurveShape.of(PiecewiseCurve.ofDerivative(f), grid);
    }

    FunctionProperties properties() {
        PropertyValue<Continuity> continuity = new Smoothness(f).continuity();
        PropertyValue<Saturation> tails = Tails.of(f);
        return new FunctionProperties(
                range("f", shape),
                monotonic(new Ways("f", f::value), shape),
                continuity,
                identityAtOrigin(),
                new Mirror(f, grid).symmetry(),
                new DerivativeProperties(
                        range("f'", slopeShape),
                        monotonic(new Ways("f'", f::derivative), slopeShape),
                        continuousDerivative(continuity)),
                new PropertyValue<>(tails.value().has(Tail.SOFT), tails.evidence()),
                explodingGradient(),
                tails,
                new PropertyValue<>(tails.value().has(Tail.HARD), tails.evidence()),
                exactNumbers());
    }

    /** Returns the exact numbers of the function that were found to be ends of its ranges. */
    private List<ExactNumber> exactNumbers() {
        return f.exactNumbers().stream()
                .filter(number -> isEnd(number, shape) || isEnd(number, slopeShape))
                .toList();
    }

    private static boolean isEnd(ExactNumber number, CurveShape curve) {
        return Arrays.stream(curve.range().bounds())
                .anyMatch(end -> RoundingErrors.isSame(end, number.value()));
    }

    private static PropertyValue<Boolean> continuousDerivative(
            PropertyValue<Continuity> continuity) {
        return continuity.value().isAtLeast(1)
                ? PropertyValue.proved(true, Reason.said(ReasonKey.NO_BREAKS))
                : new PropertyValue<>(false, continuity.evidence());
    }

    /** Whether every piece is an outer one that lies on its asymptote. */
    private boolean isMadeOfLines() {
        return f.breakpoints().size() <= 1
                && f.leftAsymptote().filter(Asymptote::joined).isPresent()
                && f.rightAsymptote().filter(Asymptote::joined).isPresent();
    }

    private PropertyValue<RangeSet> range(String name, CurveShape curve) {
        if (isMadeOfLines()) {
            return PropertyValue.proved(curve.range(), LINES);
        }
        return PropertyValue.sampled(
                curve.range(), Reason.said(ReasonKey.EXTREMES, name, grid.description()));
    }

    private PropertyValue<Monotonicity> monotonic(Ways ways, CurveShape curve) {
        Monotonicity kind = curve.monotonicity();
        if (isMadeOfLines()) {
            return PropertyValue.proved(kind, LINES);
        }
        Optional<String> up = ways.shown(true);
        Optional<String> down = ways.shown(false);
        if (!kind.isMonotonic() && up.isPresent() && down.isPresent()) {
            return PropertyValue.proved(
                    kind, Reason.said(ReasonKey.RISE_AND_FALL, up.get(), down.get()));
        }
        ReasonKey what =
                switch (kind) {
                    case CONSTANT -> ReasonKey.NO_CHANGE;
                    case NOT_MONOTONIC -> ReasonKey.BOTH_WAYS;
                    default -> kind.isRising() ? ReasonKey.NO_FALL : ReasonKey.NO_RISE;
                };
        return PropertyValue.sampled(kind, Reason.said(what, ways.name(), grid.description()));
    }

    private PropertyValue<Boolean> identityAtOrigin() {
        double slope = f.derivative(0);
        String value = Decimals.value(f.value(0));
        return PropertyValue.proved(
                f.value(0) == 0 && Math.abs(slope - 1) <= SLOPE_ROUNDING,
                Double.isNaN(slope)
                        ? Reason.said(ReasonKey.ORIGIN_WITHOUT_SLOPE, value)
                        : Reason.said(ReasonKey.ORIGIN, value, Decimals.value(slope)));
    }

    private PropertyValue<Boolean> explodingGradient() {
        RangeSet slopes = slopeShape.range();
        Reason how = Reason.said(ReasonKey.SLOPES, slopes.text());
        if (slopes.lowest() >= -1 && slopes.highest() <= 1) {
            return isMadeOfLines()
                    ? PropertyValue.proved(false, how)
                    : PropertyValue.sampled(
                            false,
                            Reason.said(ReasonKey.SLOPES_FOUND, slopes.text(), grid.description()));
        }
        return places.first(x -> explodes(f.derivative(x), slopes))
                .map(x -> "f'(" + Decimals.value(x) + ") = " + Decimals.value(f.derivative(x)))
                .map(shown -> PropertyValue.proved(true, Reason.shown(shown)))
                .orElseGet(() -> PropertyValue.sampled(true, how));
    }

    /** Whether a slope exceeds 1 in size, and not through rounding only. */
    private static boolean explodes(double slope, RangeSet slopes) {
        return Math.abs(slope) > 1 && slopes.contains(slope);
    }
}
