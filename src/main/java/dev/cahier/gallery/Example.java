package dev.cahier.gallery;

import dev.cahier.analysis.FunctionProperties;
import dev.cahier.chart.ChartSpec;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A function at one value of a parameter.
 *
 * @param value the value
 * @param analysis finds out what is true of the function there
 * @param chart its chart
 */
public record Example(double value, Supplier<FunctionProperties> analysis, ChartSpec chart) {

    public Example {
        Objects.requireNonNull(analysis, "analysis");
        Objects.requireNonNull(chart, "chart");
    }

    /** Returns what is true of the function there. */
    public FunctionProperties properties() {
        return analysis.get();
    }
}
