package dev.cahier.chart;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The drawn form of one curve.
 *
 * @param xs where it is sampled, ascending
 * @param ys its height there; NaN where the line is interrupted
 * @param errors how far each height may be from the true one
 * @param dots its marked points
 * @param breaks its height at the points at which the function may break; NaN where it has none
 */
record Trace(
        double[] xs,
        double[] ys,
        double[] errors,
        List<Dot> dots,
        SortedMap<Double, Double> breaks) {

    Trace {
        dots = List.copyOf(dots);
        breaks = Collections.unmodifiableSortedMap(new TreeMap<>(breaks));
    }

    /** Returns the heights at places as far from each other. */
    double[] evenly(ChartDomain domain, int steps) {
        double[] heights = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            heights[i] = at(domain.from() + domain.width() * i / steps);
        }
        return heights;
    }

    /** Returns the height at the first sample that is not left of a place. */
    double at(double x) {
        int found = Arrays.binarySearch(xs, x);
        int index = found < 0 ? -found - 1 : found;
        return ys[Math.min(index, ys.length - 1)];
    }
}
