package dev.cahier.expression;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** A known function of one number, with what happens on either side of each number. */
interface UnaryFunction {

    /** Returns the value at a number; NaN where the function is not defined. */
    double value(double u);

    /**
     * Returns the limit at a number; NaN where there is none.
     *
     * @param side -1 for the limit from the left, 1 for that from the right
     */
    double limit(double u, int side);

    /** Returns the limit of the derivative from one side. */
    double slope(double u, int side);

    /** Returns whether the function is constant beside a number. */
    boolean isFlat(double u, int side);

    /**
     * Returns whether the value at a double is a double, and the one that {@link #value} returns.
     */
    boolean isExactAt(double u);

    /** Returns the numbers at which the function or its derivative may break. */
    Levels levels();

    /** Returns whether the function has no value at its levels. */
    default boolean isUndefinedAtLevels() {
        return false;
    }

    /** Returns the number in the domain of the function that is nearest to a number. */
    default double clamped(double u) {
        return u;
    }

    /** Returns a function that is differentiable everywhere. */
    static UnaryFunction smooth(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
        return smooth(value, slope, Levels.none());
    }

    /**
     * Returns a function that is differentiable everywhere except at its poles.
     *
     * @param poles where the function has no value
     */
    static UnaryFunction smooth(
            DoubleUnaryOperator value, DoubleUnaryOperator slope, Levels poles) {
        return new SmoothFunction(
                value, slope, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, poles);
    }

    /** Returns a function that is differentiable between two ends of its domain. */
    static UnaryFunction between(
            double lo, double hi, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
        double[] ends = DoubleStream.of(lo, hi).filter(Double::isFinite).toArray();
        return new SmoothFunction(value, slope, lo, hi, Levels.at(ends));
    }
}
