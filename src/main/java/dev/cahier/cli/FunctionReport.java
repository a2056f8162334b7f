package dev.cahier.cli;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.RealFunction;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.Properties;
import java.util.List;

/**
 * What the command {@code activations} says about one function.
 *
 * @param applied the function with its parameters fixed
 * @param properties what is true of it
 * @param points its values where they were asked for
 */
record FunctionReport(
        AppliedActivation applied, FunctionProperties properties, List<Point> points) {

    /**
     * One value of a function.
     *
     * @param x the argument
     * @param f the value
     * @param df the derivative; NaN where it does not exist
     */
    record Point(double x, double f, double df) {}

    static FunctionReport of(AppliedActivation applied, List<Double> arguments) {
        RealFunction function = applied.function();
        List<Point> points =
                arguments.stream()
                        .map(x -> new Point(x, function.value(x), function.derivative(x)))
                        .toList();
        return new FunctionReport(applied, Properties.of(applied), points);
    }

    ActivationDefinition definition() {
        return applied.activation().definition();
    }
}
