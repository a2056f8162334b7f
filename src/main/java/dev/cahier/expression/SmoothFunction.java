package dev.cahier.expression;

import java.util.function.DoubleUnaryOperator;

/**
 * A function that is differentiable inside its domain.
 *
 * @param formula its values; an infinity at an end that does not belong to the domain
 * @param derivative its derivative
 * @param lo the lower end of its domain
 * @param hi the upper end of its domain
 * @param levels the ends of its domain, or its poles
 */
record SmoothFunction(
        DoubleUnaryOperator formula,
        DoubleUnaryOperator derivative,
        double lo,
        double hi,
        Levels levels)
        implements UnaryFunction {

    @Override
    public double value(double u) {
        double value = formula.applyAsDouble(u);
        return Double.isInfinite(value) && (u == lo || u == hi) && Double.isFinite(u)
                ? Double.NaN
                : value;
    }

    @Override
    public double limit(double u, int side) {
        return isOutside(u, side) ? Double.NaN : formula.applyAsDouble(u);
    }

    @Override
    public double slope(double u, int side) {
        return isOutside(u, side) ? Double.NaN : derivative.applyAsDouble(u);
    }

    /**
     * At 0 and 1 the functions have simple values, such as cos 0 = 1 and ln 1 = 0, or ones that no
     * double comes near, such as tanh 1.
     */
    @Override
    public boolean isExactAt(double u) {
        double twice = 2 * value(u);
        return (u == 0 || Math.abs(u) == 1) && twice == Math.rint(twice);
    }

    @Override
    public boolean isFlat(double u, int side) {
        return false;
    }

    @Override
    public boolean isUndefinedAtLevels() {
        double level = levels.nearest(0);
        return !levels.isExact() || Double.isNaN(value(level));
    }

    @Override
    public double clamped(double u) {
        return Math.max(lo, Math.min(hi, u));
    }

    private boolean isOutside(double u, int side) {
        return side < 0 ? !(u > lo) : !(u < hi);
    }
}
