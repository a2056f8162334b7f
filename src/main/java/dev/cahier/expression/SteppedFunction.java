package dev.cahier.expression;

import java.util.function.DoubleUnaryOperator;

/**
 * A function that is constant between the points at which it jumps.
 *
 * @param steps its values
 * @param middle a point for each number and side that lies on the step beside it
 * @param levels where it may jump
 */
record SteppedFunction(DoubleUnaryOperator steps, StepFinder middle, Levels levels)
        implements UnaryFunction {

    /** Finds a point on the step beside a number. */
    interface StepFinder {
        double beside(double u, int side);
    }

    /** Returns a function that may jump at the multiples of one half only. */
    static SteppedFunction atHalves(DoubleUnaryOperator steps) {
        // Beyond 2^51 a quarter is lost and the value itself has to do.
        return new SteppedFunction(
                steps,
                (u, side) -> u * 2 == Math.rint(u * 2) ? u + side * 0.25 : u,
                Levels.halves());
    }

    /** Returns a function that jumps at zero only. */
    static SteppedFunction atZero(DoubleUnaryOperator steps) {
        return new SteppedFunction(steps, (u, side) -> u == 0 ? side : u, Levels.at(0));
    }

    @Override
    public double value(double u) {
        return steps.applyAsDouble(u);
    }

    @Override
    public double limit(double u, int side) {
        return steps.applyAsDouble(middle.beside(u, side));
    }

    @Override
    public double slope(double u, int side) {
        return Double.isNaN(u) ? u : 0;
    }

    @Override
    public boolean isExactAt(double u) {
        return true;
    }

    @Override
    public boolean isFlat(double u, int side) {
        return true;
    }
}
