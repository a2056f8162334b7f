package dev.cahier.expression;

import dev.cahier.activation.Breakpoint;
import dev.cahier.analysis.RoundedFunction;
import java.util.List;

/**
 * A function with the breakpoints that were found within an interval.
 *
 * @param function the function
 * @param breakpoints its breakpoints there, ascending
 */
record ObservedFunction(ExpressionFunction function, List<Breakpoint> breakpoints)
        implements RoundedFunction {

    ObservedFunction {
        breakpoints = List.copyOf(breakpoints);
    }

    @Override
    public String name() {
        return function.name();
    }

    @Override
    public double value(double x) {
        return function.value(x);
    }

    @Override
    public double error(double x) {
        return function.error(x);
    }

    @Override
    public double derivative(double x) {
        return function.derivative(x);
    }
}
