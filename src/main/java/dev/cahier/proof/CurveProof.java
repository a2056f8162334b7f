package dev.cahier.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that an expression of one variable is not negative, or positive, on an interval: by
 * enclosures of the expression and of its derivatives, on smaller and smaller parts.
 */
final class CurveProof {

    private static final int HIGHEST_ORDER = 5;
    private static final int MOST_HALVES = 60;

    private final Derivatives curve;
    private final String variable;
    private final Budget budget;
    private final List<Zero> zeros;

    /** A number at which the curve is known to be 0. */
    private record Zero(Real place, Enclosure enclosure) {}

    CurveProof(Real expression, String variable, List<Real> places, Budget budget) {
        curve = new Derivatives(expression, variable);
        this.variable = variable;
        this.budget = budget;
        zeros = new ArrayList<>();
        for (Real place : places) {
            Enclosure at = Tape.of(place).evaluate(EnclosureArithmetic.INSTANCE, Map.of());
            Enclosure value = at.isEmpty() ? at : curve.enclose(0, at);
            boolean may = !value.isEmpty() && value.contains(0);
            if (may && budget.take(curve.cost(0) * 20L) && sign(0, place).equals(Optional.of(0))) {
                zeros.add(new Zero(place, at));
            }
        }
    }

    /** Returns whether the expression is at least 0, or greater, on an interval. */
    boolean holds(Enclosure interval, boolean strictly) {
        return holds(interval, strictly, MOST_HALVES);
    }

    private boolean holds(Enclosure box, boolean strictly, int halves) {
        if (box.isEmpty() || isOn(0, box, strictly, 0)) {
            return true;
        }
        if (budget.isSpent() || halves == 0 || isFalseWithin(box, strictly)) {
            return false;
        }
        if (!strictly && isFlatAtZero(box)) {
            return true;
        }
        double middle = middle(box);
        if (!(box.lo() < middle && middle < box.hi())) {
            return false;
        }
        Enclosure left = new Enclosure(box.lo(), box.loOpen(), middle, false, true);
        Enclosure right = new Enclosure(middle, false, box.hi(), box.hiOpen(), true);
        return holds(left, strictly, halves - 1) && holds(right, strictly, halves - 1);
    }

    /** Returns whether a derivative is not negative on an interval, without dividing it. */
    private boolean isOn(int order, Enclosure box, boolean strictly, int depth) {
        if (!curve.has(order) || !budget.take(curve.cost(order))) {
            return false;
        }
        Enclosure values = curve.enclose(order, box);
        if (values.isEmpty()) {
            return order == 0;
        }
        if (values.isAbove(strictly)) {
            return true;
        }
        if (order == HIGHEST_ORDER || !values.whole()) {
            return false;
        }
        return rises(order, box, strictly, depth, 1) || rises(order, box, strictly, depth, -1);
    }

    /**
     * Returns whether a derivative is not negative at an end and rises from there.
     *
     * @param side 1 if it rises from the lower end, -1 if it does from the upper one
     */
    private boolean rises(int order, Enclosure box, boolean strictly, int depth, int side) {
        double end = side > 0 ? box.lo() : box.hi();
        boolean open = side > 0 ? box.loOpen() : box.hiOpen();
        if (Double.isInfinite(end) || !curve.has(order + 1)) {
            return false;
        }
        Optional<Integer> sign = sign(order, Real.of(new BigDecimal(end)));
        boolean good = sign.isPresent() && sign.get() >= 0;
        if (!good || open && !isContinuousAt(order, box, side)) {
            return false;
        }
        boolean slopeStrictly = strictly && sign.get() == 0;
        return (!slopeStrictly || open) && isMonotonic(order + 1, box, side, slopeStrictly, depth);
    }

    /** Returns whether a derivative is continuous on an interval with its open end. */
    private boolean isContinuousAt(int order, Enclosure box, int side) {
        Enclosure closed =
                new Enclosure(
                        box.lo(),
                        side < 0 && box.loOpen(),
                        box.hi(),
                        side > 0 && box.hiOpen(),
                        true);
        return budget.take(curve.cost(order)) && curve.enclose(order, closed).whole();
    }

    private boolean isMonotonic(int order, Enclosure box, int side, boolean strictly, int depth) {
        if (!budget.take(curve.cost(order))) {
            return false;
        }
        Enclosure slopes = curve.enclose(order, box);
        if (slopes.isEmpty()) {
            return false;
        }
        Enclosure turned = side > 0 ? slopes : slopes.negated();
        if (turned.isAbove(strictly)) {
            return true;
        }
        if (depth >= HIGHEST_ORDER || order >= HIGHEST_ORDER || !slopes.whole()) {
            return false;
        }
        if (side > 0) {
            return rises(order, box, strictly, depth + 1, 1)
                    || rises(order, box, strictly, depth + 1, -1);
        }
        return falls(order, box, depth + 1) && !strictly;
    }

    /** Returns whether a derivative is not positive on an interval, as it falls from 0 or below. */
    private boolean falls(int order, Enclosure box, int depth) {
        if (!curve.has(order + 1) || !budget.take(curve.cost(order + 1))) {
            return false;
        }
        Enclosure slopes = curve.enclose(order + 1, box);
        if (slopes.isEmpty()) {
            return false;
        }
        // It rises to 0 at the upper end, or falls from 0 at the lower one.
        for (int side : new int[] {1, -1}) {
            double end = side > 0 ? box.hi() : box.lo();
            boolean turned = side > 0 ? slopes.isAbove(false) : slopes.isBelow(false);
            if (turned && Double.isFinite(end)) {
                Optional<Integer> sign = sign(order, Real.of(new BigDecimal(end)));
                if (sign.isPresent() && sign.get() <= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Integer> sign(int order, Real place) {
        Real value = Substitution.in(curve.expression(order), Map.of(variable, place));
        return ExactSign.of(value);
    }

    /** Returns whether the curve touches 0 at a known place within a box and bends upward there. */
    private boolean isFlatAtZero(Enclosure box) {
        for (Zero zero : zeros) {
            boolean inside = box.contains(zero.enclosure.lo()) && box.contains(zero.enclosure.hi());
            if (inside && curve.has(2) && budget.take(curve.cost(2))) {
                Enclosure values = curve.enclose(0, box);
                Enclosure bends = curve.enclose(2, box);
                boolean convex =
                        values.whole() && !bends.isEmpty() && bends.whole() && bends.isAbove(false);
                if (convex && sign(1, zero.place).equals(Optional.of(0))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether a point shows that the expression is negative somewhere. */
    private boolean isFalseWithin(Enclosure box, boolean strictly) {
        double middle = middle(box);
        if (!budget.take(curve.cost(0)) || !box.contains(middle)) {
            return false;
        }
        Enclosure value = curve.enclose(0, Enclosure.point(middle));
        return !value.isEmpty() && (strictly ? value.hi() <= 0 : value.hi() < 0);
    }

    /** Returns where to divide an interval: at a zero, or where the numbers are simple. */
    private double middle(Enclosure box) {
        for (Zero zero : zeros) {
            double place = zero.enclosure.lo();
            if (zero.enclosure.isPoint() && box.lo() < place && place < box.hi()) {
                return place;
            }
        }
        if (box.lo() < 0 && box.hi() > 0) {
            return 0;
        }
        if (Double.isInfinite(box.hi())) {
            return Math.max(1, box.lo() * 3);
        }
        if (Double.isInfinite(box.lo())) {
            return Math.min(-1, box.hi() * 3);
        }
        boolean wide = box.lo() > 0 && box.hi() / box.lo() > 100;
        return wide
                ? Math.sqrt(box.lo()) * Math.sqrt(box.hi())
                : box.lo() + (box.hi() - box.lo()) / 2;
    }
}
