package dev.cahier.chart;

import java.util.Arrays;
import java.util.List;

/**
 * The drawn form of one curve.
 *
 * @param xs where it is sampled, ascending
 * @param ys its height there; NaN where the line is interrupted
 * @param dots its marked points
 */
record Trace(double[] xs, double[] ys, List<Dot> dots) {

    Trace {
        dots = List.copyOf(dots);
    }

    /** Returns the height at the first sample that is not left of a place. */
    double at(double x) {
        int found = Arrays.binarySearch(xs, x);
        int index = found < 0 ? -found - 1 : found;
        return ys[Math.min(index, ys.length - 1)];
    }
}
