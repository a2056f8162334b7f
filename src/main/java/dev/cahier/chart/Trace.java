package dev.cahier.chart;

import java.util.Arrays;
import java.util.List;

/**
 * The drawn form of one curve.
 *
 * @param xs where it is sampled, ascending
 * @param ys its height there; NaN where the line is interrupted
 * @param errors how far each height may be from the true one
 * @param dots its marked points
 */
record Trace(double[] xs, double[] ys, double[] errors, List<Dot> dots) {

    Trace {
        dots = List.copyOf(dots);
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
