package dev.cahier.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The part of the y-axis that a chart shows.
 *
 * @param low its lower end
 * @param high its upper end, greater than {@code low}
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
            double[] ys = trace.evenly(domain, EVEN_SAMPLES);
            Quantiles spread = Quantiles.of(ys);
            double whole = spread.greatest() - spread.least();
            boolean cut = trace.hasInfinity() || whole > PEAK * spread.height();
            double beyond = cut ? BEYOND * spread.height() : whole;
            low = Math.min(low, Math.max(spread.least(), spread.low() - beyond));
            high = Math.max(high, Math.min(spread.greatest(), spread.high() + beyond));
            for (Dot dot : trace.dots()) {
                if (Math.abs(dot.y()) <= Quantiles.GREATEST) {
                    low = Math.min(low, dot.y());
                    high = Math.max(high, dot.y());
                }
            }
        }
        return withAxis(low, high).padded();
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

    boolean contains(double y) {
        return low <= y && y <= high;
    }

    /** Returns a height moved to at most one range's height outside, so that paths stay short. */
    double clamp(double y) {
        return Math.max(low - height(), Math.min(high + height(), y));
    }
}
