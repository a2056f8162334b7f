package dev.cahier.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The part of the y-axis that a chart shows.
 *
 * @param low its lower end
 * @param high its upper end, greater than {@code low} where a chart is drawn
 */
record HeightRange(double low, double high) {

    /** Empty space above and below the curves, as a share of their height. */
    private static final double MARGIN = 0.08;

    /** A function that grows faster than this times the width of the domain leaves the chart. */
    private static final double STEEPEST = 10;

    private static final int EVEN_SAMPLES = 1000;

    /** A curve this many times higher than most of it has a peak that leaves the chart. */
    private static final double PEAK = 30;

    /** How much of a pole is shown, as a share of the height of most of the curve. */
    private static final double BEYOND = 0.8;

    /** Of a curve with more peaks those that rise far above most of it leave the chart. */
    private static final int MOST_PEAKS = 6;

    /**
     * Returns a range with some space around everything that is to be seen, the x-axis included
     * unless it is far away.
     *
     * @param lines other heights to show
     */
    static HeightRange around(List<Trace> traces, List<Double> lines, ChartDomain domain) {
        double limit = STEEPEST * Math.max(Math.abs(domain.from()), Math.abs(domain.to()));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double y : heights(traces, lines).toArray()) {
            if (Math.abs(y) <= limit) {
                low = Math.min(low, y);
                high = Math.max(high, y);
            }
        }
        return low > high ? new HeightRange(-1, 1) : withAxis(low, high).padded();
    }

    /**
     * Returns a range for curves that may have poles and peaks: all of them with some space around,
     * unless they rise far above most of what they are.
     */
    static HeightRange robust(List<Trace> traces, ChartDomain domain) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Trace trace : traces) {
            HeightRange seen = visible(trace.evenly(domain, EVEN_SAMPLES), trace.ys());
            low = Math.min(low, seen.low());
            high = Math.max(high, seen.high());
            for (Dot dot : trace.dots()) {
                if (Math.abs(dot.y()) <= Quantiles.GREATEST) {
                    low = Math.min(low, dot.y());
                    high = Math.max(high, dot.y());
                }
            }
        }
        return withAxis(low, high).padded();
    }

    /**
     * Returns the heights of a curve that are to be seen: all of them, except where it runs to a
     * pole or leaves the chart at an end of its domain. A finite peak is seen, however high.
     *
     * @param even heights at equal distances
     * @param all heights at all samples
     */
    static HeightRange visible(double[] even, double[] all) {
        Quantiles spread = Quantiles.of(even);
        double whole = spread.greatest() - spread.least();
        boolean infinite = Arrays.stream(all).anyMatch(y -> Math.abs(y) > Quantiles.GREATEST);
        boolean cut = infinite || whole > PEAK * spread.height();
        double beyond = cut ? BEYOND * spread.height() : whole;
        double low = Math.max(spread.least(), spread.low() - beyond);
        double high = Math.min(spread.greatest(), spread.high() + beyond);
        List<Double> peaks = peaks(all, low, high);
        if (peaks.size() <= MOST_PEAKS) {
            for (double peak : peaks) {
                low = Math.min(low, peak);
                high = Math.max(high, peak);
            }
        }
        return new HeightRange(low, high);
    }

    /** Returns the local extremes of a curve outside a range. */
    private static List<Double> peaks(double[] ys, double low, double high) {
        List<Double> peaks = new ArrayList<>();
        for (int i = 1; i + 1 < ys.length; i++) {
            // False beside a gap, where a neighbour is NaN.
            boolean top = ys[i] > high && ys[i] >= ys[i - 1] && ys[i] > ys[i + 1];
            boolean bottom = ys[i] < low && ys[i] <= ys[i - 1] && ys[i] < ys[i + 1];
            if ((top || bottom) && Math.abs(ys[i]) <= Quantiles.GREATEST) {
                peaks.add(ys[i]);
            }
        }
        return peaks;
    }

    private static DoubleStream heights(List<Trace> traces, List<Double> lines) {
        DoubleStream sampled = traces.stream().flatMapToDouble(t -> DoubleStream.of(t.ys()));
        DoubleStream marked = traces.stream().flatMap(t -> t.dots().stream()).mapToDouble(Dot::y);
        DoubleStream others = lines.stream().mapToDouble(y -> y);
        return DoubleStream.concat(DoubleStream.concat(sampled, marked), others);
    }

    private static HeightRange withAxis(double low, double high) {
        double height = high - low;
        if (height <= 1e-9 * Math.max(Math.abs(low), Math.abs(high))) {
            return low == 0
                    ? new HeightRange(-1, 1)
                    : new HeightRange(Math.min(low, 0), Math.max(high, 0));
        }
        boolean near = low <= height && -high <= height;
        return near
                ? new HeightRange(Math.min(low, 0), Math.max(high, 0))
                : new HeightRange(low, high);
    }

    private HeightRange padded() {
        return new HeightRange(low - height() * MARGIN, high + height() * MARGIN);
    }

    double height() {
        return high - low;
    }

    boolean isFarAbove(double y) {
        return y > high + height();
    }

    boolean isFarBelow(double y) {
        return y < low - height();
    }

    boolean contains(double y) {
        return low <= y && y <= high;
    }

    /** Returns a height moved to at most one range's height outside, so that paths stay short. */
    double clamp(double y) {
        return Math.max(low - height(), Math.min(high + height(), y));
    }
}
