package dev.cahier.chart;

import java.util.Objects;

/**
 * What the legend of several functions calls the two kinds of lines.
 *
 * @param function the solid ones
 * @param derivative the dashed ones
 */
public record LegendWords(String function, String derivative) {

    public LegendWords {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(derivative, "derivative");
    }

    static LegendWords of(ChartWords words) {
        return new LegendWords(words.text("chart.function"), words.text("chart.derivative"));
    }
}
