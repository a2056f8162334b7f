package dev.cahier.expression;

import dev.cahier.activation.Breakpoint;
import dev.cahier.expression.LimitSearch.Limit;
import java.util.Optional;

/** Looks closely at a place where a function may break. */
final class BreakpointProbe {

    /** Derivatives are taken as near to a place as this, in units in its last place. */
    private static final double BESIDE = 4;

    /** The least such distance, relative to the one from which limits are looked for. */
    private static final double TINY = 1e-11;

    /** How precisely limits of derivatives are found, relatively. */
    private static final double SLOPE = 1e-9;

    /** Slopes beside a hole that differ by less are the same, as both were searched. */
    private static final double BENDS = 1e-6;

    private final ExpressionFunction function;
    private final LimitSearch limits;
    private final LimitSearch slopes;

    BreakpointProbe(ExpressionFunction function) {
        this.function = function;
        this.limits = LimitSearch.ofValues(function);
        this.slopes = LimitSearch.ofSlopes(function);
    }

    /**
     * Returns what happens at a place; empty if nothing does or nothing can be told. A hole has
     * equal limits and the value NaN.
     *
     * @param distance how far from the place limits are looked for
     */
    Optional<Breakpoint> at(Place place, double distance) {
        Limit left = limit(place, -1, distance);
        Limit right = limit(place, 1, distance);
        if (!left.isFound() || !right.isFound()) {
            return Optional.empty();
        }
        double value = function.value(place.x());
        boolean hole = place.exact() ? Double.isNaN(value) : place.undefined();
        double here = hole ? Double.NaN : place.exact() ? value : right.value();
        double leftSlope = slope(place, -1, distance);
        double rightSlope = slope(place, 1, distance);
        if (isSame(left, right) && Double.isFinite(left.value())) {
            double level = left.doubt() <= right.doubt() ? left.value() : right.value();
            if (hole && Math.abs(leftSlope - rightSlope) <= BENDS * (1 + Math.abs(leftSlope))) {
                double middle = (leftSlope + rightSlope) / 2;
                leftSlope = Decimal.simplest(middle, BENDS * (1 + Math.abs(middle)));
                rightSlope = leftSlope;
            }
            boolean agrees =
                    hole
                            || Math.abs(here - level) <= function.error(place.x())
                            || isSame(new Limit(here, 0), left);
            Breakpoint smooth =
                    new Breakpoint(
                            place.x(),
                            level,
                            agrees && !hole ? level : here,
                            level,
                            leftSlope,
                            rightSlope);
            boolean bends =
                    !Double.isNaN(leftSlope)
                            && !Double.isNaN(rightSlope)
                            && !ExpressionFunction.isSame(leftSlope, rightSlope);
            return hole || !agrees || bends ? Optional.of(smooth) : Optional.empty();
        }
        return Optional.of(
                withInfiniteSlopes(
                        new Breakpoint(
                                place.x(),
                                left.value(),
                                here,
                                right.value(),
                                leftSlope,
                                rightSlope)));
    }

    /** Beside a pole the function is as steep as it is high; its slope there is only rounding. */
    private static Breakpoint withInfiniteSlopes(Breakpoint raw) {
        return new Breakpoint(
                raw.x(),
                raw.left(),
                raw.value(),
                raw.right(),
                Double.isInfinite(raw.left()) ? raw.left() : raw.leftSlope(),
                Double.isInfinite(raw.right()) ? -raw.right() : raw.rightSlope());
    }

    private static boolean isSame(Limit a, Limit b) {
        double doubt = a.doubt() + b.doubt();
        return ExpressionFunction.isSame(a.value(), b.value())
                || Math.abs(a.value() - b.value()) <= 4 * doubt;
    }

    /** Returns the limit that is derived from the expression if the values beside confirm it. */
    private Limit limit(Place place, int side, double distance) {
        double derived = place.exact() ? function.limit(place.x(), side) : Double.NaN;
        if (Double.isFinite(derived)) {
            return new Limit(derived, 0);
        }
        Limit searched = limits.at(place.x(), side, distance);
        if (!searched.isFound()) {
            return new Limit(derived, 0);
        }
        if (Double.isInfinite(searched.value())) {
            return searched;
        }
        double simple = Decimal.simplest(searched.value(), searched.doubt());
        return new Limit(simple, searched.doubt());
    }

    private double slope(Place place, int side, double distance) {
        double derived = place.exact() ? function.slope(place.x(), side) : Double.NaN;
        if (!Double.isNaN(derived)) {
            return derived;
        }
        if (place.undefined()) {
            // Beside a quotient of two small numbers a derivative is mostly rounding.
            Limit searched = slopes.at(place.x(), side, distance);
            return searched.isFound() && Double.isFinite(searched.value())
                    ? Decimal.simplest(
                            searched.value(),
                            Math.max(searched.doubt(), SLOPE * Math.abs(searched.value())))
                    : searched.value();
        }
        double beside = Math.max(BESIDE * Math.ulp(place.x()), TINY * distance);
        return function.slope(place.x() + side * beside, side);
    }
}
