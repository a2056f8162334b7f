package dev.cahier.expression;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A parameter that readers of a plot vary.
 *
 * @param symbol what it is called, such as {@code a} or {@code α}
 * @param start the value that the author gave it, one of the values
 * @param functions the functions that are drawn at each value, in the order of the plot; at least
 *     two values
 */
public record PlotSlider(
        String symbol, double start, SortedMap<Double, List<ExpressionFunction>> functions) {

    public PlotSlider {
        Objects.requireNonNull(symbol, "symbol");
        functions = Collections.unmodifiableSortedMap(new TreeMap<>(functions));
        if (!functions.containsKey(start) || functions.size() < 2) {
            throw new IllegalArgumentException("A slider from " + functions.keySet());
        }
    }
}
