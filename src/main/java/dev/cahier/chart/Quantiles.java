package dev.cahier.chart;

import java.util.Arrays;

/**
 * How the values of a curve spread.
 *
 * @param least the least of them
 * @param low the value that a tenth is less than
 * @param high the value that a tenth is greater than
 * @param greatest the greatest of them
 */
record Quantiles(double least, double low, double high, double greatest) {

    /** Values beyond this are as good as infinite: a chart of them would overflow. */
    static final double GREATEST = 1e100;

    /** Returns the spread of some values, without the infinite ones; all zero if there are none. */
    static Quantiles of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> Math.abs(v) <= GREATEST).sorted().toArray();
        if (sorted.length == 0) {
            return new Quantiles(0, 0, 0, 0);
        }
        int last = sorted.length - 1;
        int tenth = last / 10;
        return new Quantiles(sorted[0], sorted[tenth], sorted[last - tenth], sorted[last]);
    }

    /** Returns how high the curve is without its peaks, or with them if it is nothing else. */
    double height() {
        return high > low ? high - low : greatest - least;
    }
}
