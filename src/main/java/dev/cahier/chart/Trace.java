package dev.cahier.chart;

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
}
