package dev.cahier.gallery;

import dev.cahier.analysis.FunctionProperties;
import dev.cahier.chart.ChartSpec;
import java.util.Objects;

/**
 * A function at one value of a parameter.
 *
 * @param value the value
 * @param properties what is true of the function there
 * @param chart its chart
 */
public record Example(double value, FunctionProperties properties, ChartSpec chart) {

    public Example {
        Objects.requireNonNull(properties, "properties");
        Objects.requireNonNull(chart, "chart");
    }
}
