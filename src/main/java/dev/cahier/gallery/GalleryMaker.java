package dev.cahier.gallery;

import dev.cahier.activation.Activation;
import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Parameter;
import dev.cahier.analysis.Properties;
import dev.cahier.chart.ChartFrames;
import dev.cahier.chart.ChartSize;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartWords;
import dev.cahier.chart.ComparedFunction;
import dev.cahier.chart.Curve;
import dev.cahier.chart.SmallMultiples;
import dev.cahier.expression.SliderStops;
import dev.cahier.math.Formula;
import dev.cahier.math.MathRenderer;
import dev.cahier.math.Typesetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the entries of the gallery. Safe for use by several threads; an entry depends only on the
 * function and on the words.
 */
public final class GalleryMaker {

    private final MathRenderer math;
    private final ChartWords words;

    /**
     * Creates a maker of entries.
     *
     * @param words the words of the site's language
     */
    public GalleryMaker(MathRenderer math, ChartWords words) {
        this.math = math;
        this.words = words;
    }

    /** Makes the entry of one function. */
    public FunctionEntry entry(Activation activation) {
        AppliedActivation function = AppliedActivation.of(activation, Map.of());
        ActivationDefinition definition = activation.definition();
        ChartSpec chart = ChartSpec.of(List.of(function), true).worded(words);
        return new FunctionEntry(
                function,
                new Lazy<>(() -> Properties.of(function)),
                new Lazy<>(
                        () ->
                                new FunctionEntry.Equations(
                                        typeset(definition.formula(), true),
                                        typeset(definition.derivativeFormula(), true))),
                tex -> typeset(tex, false),
                chart,
                chart.sized(ChartSize.THUMBNAIL),
                ComparedFunction.of(function),
                definition.parameters().stream().map(p -> variation(activation, p)).toList());
    }

    private static Variation variation(Activation activation, Parameter parameter) {
        List<AppliedActivation> functions =
                parameter.examples().stream()
                        .limit(ChartSpec.MOST_CURVES)
                        .map(value -> applied(activation, parameter, value))
                        .toList();
        List<ChartSpec> charts = SmallMultiples.of(functions);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < charts.size(); i++) {
            AppliedActivation function = functions.get(i);
            examples.add(
                    new Example(
                            function.arguments().of(parameter),
                            new Lazy<>(() -> Properties.of(function)),
                            charts.get(i)));
        }
        return new Variation(parameter, examples, frames(activation, parameter, examples));
    }

    private static Optional<ChartFrames> frames(
            Activation activation, Parameter parameter, List<Example> examples) {
        if (examples.size() < 2) {
            return Optional.empty();
        }
        List<Double> shown = examples.stream().map(Example::value).toList();
        SortedMap<Double, List<Curve>> curves = new TreeMap<>();
        for (double value : SliderStops.between(shown.get(0), shown.get(shown.size() - 1), shown)) {
            curves.put(
                    value, List.of(new Curve.OfActivation(applied(activation, parameter, value))));
        }
        return Optional.of(
                ChartFrames.of(curves, parameter.defaultValue() + 0.0, examples.get(0).chart()));
    }

    private static AppliedActivation applied(
            Activation activation, Parameter parameter, double value) {
        return AppliedActivation.of(activation, Map.of(parameter.name(), value));
    }

    private String typeset(String tex, boolean display) {
        if (math.render(new Formula(tex, display)) instanceof Typesetting.Typeset typeset) {
            return typeset.html();
        }
        throw new IllegalStateException("the formula of a function cannot be typeset: " + tex);
    }
}
