package dev.cahier.chart;

import dev.cahier.activation.RealFunction;
import dev.cahier.analysis.RoundedFunction;
import java.util.function.DoubleUnaryOperator;

/** How far the heights of curves may be from the true ones. */
final class Rounding {

    /** How many neighbouring doubles tell how much rounding moves a derivative. */
    private static final int NEIGHBOURS = 3;

    /** Neighbours show most of what rounding does, not all. */
    private static final double CAUTION = 4;

    private Rounding() {}

    /** Returns the bounds of the values of a function; 0 where it is known to be precise. */
    static DoubleUnaryOperator ofValues(RealFunction function) {
        return function instanceof RoundedFunction rounded ? rounded::error : x -> 0;
    }

    /**
     * Returns estimates for the derivative of a function. On a few neighbouring doubles a
     * derivative hardly changes, so that its changes there come from rounding.
     */
    static DoubleUnaryOperator ofSlopes(RealFunction function) {
        return function instanceof RoundedFunction ? x -> spread(function, x) : x -> 0;
    }

    private static double spread(RealFunction function, double x) {
        double slope = function.derivative(x);
        double spread = 0;
        double left = x;
        double right = x;
        for (int i = 0; i < NEIGHBOURS; i++) {
            left = Math.nextDown(left);
            right = Math.nextUp(right);
            double change =
                    Math.max(
                            Math.abs(function.derivative(left) - slope),
                            Math.abs(function.derivative(right) - slope));
            spread = Math.max(spread, Double.isFinite(change) ? change : 0);
        }
        return CAUTION * spread;
    }
}
