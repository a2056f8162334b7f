package dev.cahier.gallery;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.chart.ChartSpec;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the gallery shows of one activation function.
 *
 * @param function the function with its parameters at their defaults
 * @param properties what is true of it
 * @param equations its equation and that of its derivative, typeset
 * @param chart its chart
 * @param thumbnail a small chart for the gallery
 * @param variations how it changes with its parameters, in the order of the parameters
 */
public record FunctionEntry(
        AppliedActivation function,
        FunctionProperties properties,
        Equations equations,
        ChartSpec chart,
        ChartSpec thumbnail,
        List<Variation> variations) {

    /** How many formulas an entry has. */
    public static final int FORMULAS = 2;

    public FunctionEntry {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(properties, "properties");
        Objects.requireNonNull(equations, "equations");
        Objects.requireNonNull(chart, "chart");
        Objects.requireNonNull(thumbnail, "thumbnail");
        variations = List.copyOf(variations);
    }

    /** Returns its names, parameters, formulas and source. */
    public ActivationDefinition definition() {
        return function.activation().definition();
    }

    /** Returns all charts that its page and the gallery show. */
    public Stream<ChartSpec> charts() {
        return Stream.concat(
                Stream.of(chart, thumbnail),
                variations.stream().flatMap(v -> v.examples().stream()).map(Example::chart));
    }

    /**
     * The equations of a function, typeset for display.
     *
     * @param function markup of {@code f(x) = ...}
     * @param derivative markup of {@code f'(x) = ...}
     */
    public record Equations(String function, String derivative) {

        public Equations {
            Objects.requireNonNull(function, "function");
            Objects.requireNonNull(derivative, "derivative");
        }
    }
}
