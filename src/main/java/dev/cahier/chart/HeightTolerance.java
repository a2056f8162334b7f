package dev.cahier.chart;

import dev.cahier.activation.RealFunction;
import dev.cahier.analysis.RoundedFunction;
import java.util.function.DoubleUnaryOperator;

/** How far the heights of curves may be from the true ones. */
final class HeightTolerance {

    private HeightTolerance() {}

    /** Returns the bounds of the values of a function; 0 where it is known to be precise. */
    static DoubleUnaryOperator ofValues(RealFunction function) {
        return function instanceof RoundedFunction rounded ? rounded::error : x -> 0;
    }

    /** Returns estimates for the derivative of a function. */
    static DoubleUnaryOperator ofSlopes(RealFunction function) {
        return function instanceof RoundedFunction rounded ? rounded::slopeError : x -> 0;
    }
}
