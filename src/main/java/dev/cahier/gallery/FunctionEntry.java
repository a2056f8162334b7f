package dev.cahier.gallery;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.chart.ChartFrames;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ComparedFunction;
import dev.cahier.math.Formula;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the gallery shows of one activation function. What takes time is done when a page is made
 * that shows it.
 *
 * @param function the function with its parameters at their defaults
 * @param analysis finds out what is true of it
 * @param typeset typesets its equation and that of its derivative
 * @param inline typesets a formula within a line
 * @param chart its chart
 * @param thumbnail a small chart for the gallery
 * @param compared what readers lay over other functions
 * @param variations how it changes with its parameters, in the order of the parameters
 */
public record FunctionEntry(
        AppliedActivation function,
        Supplier<FunctionProperties> analysis,
        Supplier<Equations> typeset,
        UnaryOperator<String> inline,
        ChartSpec chart,
        ChartSpec thumbnail,
        ComparedFunction compared,
        List<Variation> variations) {

    public FunctionEntry {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(analysis, "analysis");
        Objects.requireNonNull(typeset, "typeset");
        Objects.requireNonNull(inline, "inline");
        Objects.requireNonNull(chart, "chart");
        Objects.requireNonNull(thumbnail, "thumbnail");
        Objects.requireNonNull(compared, "compared");
        variations = List.copyOf(variations);
    }

    /** Returns its names, parameters, formulas and source. */
    public ActivationDefinition definition() {
        return function.activation().definition();
    }

    /** Returns what is true of it. */
    public FunctionProperties properties() {
        return analysis.get();
    }

    /** Returns its equation and that of its derivative, typeset. */
    public Equations equations() {
        return typeset.get();
    }

    /** Does at once what takes time, and returns this entry. */
    public FunctionEntry complete() {
        properties();
        equations();
        variations.stream().flatMap(v -> v.examples().stream()).forEach(Example::properties);
        return this;
    }

    /** Returns the formulas of its equations. */
    public List<Formula> formulas() {
        return List.of(
                new Formula(definition().formula(), true),
                new Formula(definition().derivativeFormula(), true));
    }

    /** Returns all charts that its page and the gallery show. */
    public Stream<ChartSpec> charts() {
        return Stream.of(
                        Stream.of(chart, thumbnail),
                        compared.charts(),
                        variations.stream().flatMap(v -> v.examples().stream()).map(Example::chart),
                        variations.stream()
                                .flatMap(v -> v.frames().stream())
                                .flatMap(ChartFrames::sliderCharts))
                .flatMap(charts -> charts);
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
