package dev.cahier.expression;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds the limit of a function at a place from its values beside the place: each time the distance
 * is halved, the values change by less if there is a limit, and by as much or more at a pole.
 */
final class LimitSearch {

    private static final int HALVINGS = 46;

    /** How many changes in a row decide. */
    private static final int DECISIVE = 6;

    /** Changes that shrink by less each time grow without bound, as those of a logarithm do. */
    private static final double GROWING = 0.97;

    /** Changes that shrink by more each time have a finite sum. */
    private static final double SHRINKING = 0.9;

    /** More noise than this share of what the function does hides a limit. */
    private static final double TELLING = 1e-3;

    /** Values that change by less than this share have settled. */
    private static final double SETTLED = 1e-6;

    /** Less noise than this hides nothing. */
    private static final double NOISE = 1e-9;

    /** Changes decide for as long as their noise is at most this part of them. */
    private static final double CLEAR = 0.01;

    /** How near a place is approached, in units in its last place. */
    private static final double NEAREST = 16;

    private final DoubleUnaryOperator curve;
    private final DoubleUnaryOperator error;

    private LimitSearch(DoubleUnaryOperator curve, DoubleUnaryOperator error) {
        this.curve = curve;
        this.error = error;
    }

    static LimitSearch ofValues(ExpressionFunction function) {
        return new LimitSearch(function::value, function::error);
    }

    static LimitSearch ofSlopes(ExpressionFunction function) {
        return new LimitSearch(function::derivative, function::slopeError);
    }

    /**
     * A limit.
     *
     * @param value the limit, possibly infinite; NaN if none is found
     * @param doubt how far a finite limit may be from the true one
     */
    record Limit(double value, double doubt) {

        private static final Limit NONE = new Limit(Double.NaN, Double.POSITIVE_INFINITY);

        boolean isFound() {
            return !Double.isNaN(value);
        }
    }

    /**
     * Returns the limit at a place from one side.
     *
     * @param side -1 for the left, 1 for the right
     * @param distance where the search begins
     */
    Limit at(double x, int side, double distance) {
        double[] changes = new double[HALVINGS + 1];
        int count = 0;
        int quiet = 0;
        double largest = 0;
        double before = Double.POSITIVE_INFINITY;
        double h = distance;
        double last = curve.applyAsDouble(x + side * h);
        double reached = last;
        boolean clear = true;
        double lastError = error.applyAsDouble(x + side * h);
        for (int k = 0; k < HALVINGS; k++) {
            h /= 2;
            double at = x + side * h;
            if (Math.abs(at - x) < NEAREST * Math.ulp(x)) {
                break;
            }
            double value = curve.applyAsDouble(at);
            double rounding = error.applyAsDouble(at);
            if (Double.isInfinite(value)) {
                return new Limit(value, 0);
            }
            if (Double.isNaN(value) || !Double.isFinite(rounding) && k > DECISIVE) {
                break;
            }
            double change = value - last;
            double noise = rounding + lastError;
            quiet = Math.abs(change) <= 2 * noise ? quiet + 1 : 0;
            largest = Math.max(largest, Math.abs(change));
            if (quiet == 2) {
                double size = Math.max(Math.abs(value), largest);
                if (noise <= Math.max(NOISE, TELLING * size)) {
                    return new Limit(value, noise + Math.abs(change));
                }
                break;
            }
            boolean settled = Math.abs(before) <= SETTLED * Math.max(Math.abs(last), largest);
            if (settled && Math.abs(change) > Math.abs(before)) {
                // From here on the values move away again: rounding is greater than the change.
                return new Limit(last, 4 * Math.abs(before));
            }
            before = change;
            clear &= noise <= CLEAR * Math.abs(change);
            if (clear) {
                changes[count++] = change;
                reached = value;
            }
            last = value;
            lastError = rounding;
        }
        return decided(changes, count, reached);
    }

    private static Limit decided(double[] changes, int count, double last) {
        if (count <= DECISIVE || Double.isNaN(last)) {
            return Limit.NONE;
        }
        boolean grows = true;
        boolean shrinks = true;
        for (int i = count - DECISIVE; i < count; i++) {
            double ratio = changes[i] / changes[i - 1];
            grows &= ratio >= GROWING;
            shrinks &= Math.abs(ratio) <= SHRINKING;
        }
        double change = changes[count - 1];
        if (grows) {
            return new Limit(Math.signum(change) * Double.POSITIVE_INFINITY, 0);
        }
        double ratio = change / changes[count - 2];
        // The sum of all changes that are still to come, as of a geometric series.
        return shrinks
                ? new Limit(last + change * ratio / (1 - ratio), Math.abs(change))
                : Limit.NONE;
    }
}
