package dev.cahier.expression;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.List;

/**
 * A function with the breakpoints that were found within an interval.
 *
 * @param function the function
 * @param breakpoints its breakpoints there, ascending
 */
record ObservedFunction(ExpressionFunction function, List<Breakpoint> breakpoints)
        implements RealFunction {

    ObservedFunction {
        breakpoints = List.copyOf(breakpoints);
    }

    @Override
    public double value(double x) {
        return function.value(x);
    }

    @Override
    public double derivative(double x) {
        return function.derivative(x);
    }
}
