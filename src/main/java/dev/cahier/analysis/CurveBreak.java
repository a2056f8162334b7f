package dev.cahier.analysis;

/**
 * A point at which a curve is not analytic.
 *
 * @param x the point
 * @param left the limit from the left
 * @param value the value there, NaN if the curve has none
 * @param right the limit from the right
 */
record CurveBreak(double x, double left, double value, double right) {

    boolean hasValue() {
        return !Double.isNaN(value);
    }

    /** Returns whether the curve goes up when it passes the point. */
    boolean stepsUp() {
        return hasValue() ? left < value || value < right : left < right;
    }

    /** Returns whether the curve goes down when it passes the point. */
    boolean stepsDown() {
        return hasValue() ? left > value || value > right : left > right;
    }
}
