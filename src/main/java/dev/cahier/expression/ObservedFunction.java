package dev.cahier.expression;

import dev.cahier.activation.Breakpoint;
import dev.cahier.analysis.RoundedFunction;
import dev.cahier.proof.Real;
import java.util.List;
import java.util.Optional;

/**
 * A function with what was found within an interval.
 *
 * @param function the function
 * @param breakpoints its breakpoints there, ascending
 * @param holes its removable holes there, ascending
 * @param stops where it may turn sharply or end
 */
record ObservedFunction(
        ExpressionFunction function,
        List<Breakpoint> breakpoints,
        List<Breakpoint> holes,
        List<Double> stops)
        implements RoundedFunction {

    ObservedFunction {
        breakpoints = List.copyOf(breakpoints);
        holes = List.copyOf(holes);
        stops = List.copyOf(stops);
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
    public Optional<Real> exact() {
        return function.exact();
    }

    @Override
    public double derivative(double x) {
        return function.derivative(x);
    }
}
