package dev.cahier.chart;

import dev.cahier.expression.Decimal;
import java.util.Arrays;
import java.util.List;

/**
 * Takes out of a curve what rounding put into it. The true curve is somewhere within the bounds of
 * rounding around the samples; where these bounds are wide enough to be seen, the shortest line
 * between them is drawn: a constant where one fits, otherwise a line that bends only where it must.
 */
final class Smoothing {

    /** HeightTolerance by less than this share of the height of a curve is not seen. */
    private static final double VISIBLE = 5e-4;

    /** So many unknown heights in a row are a gap rather than chance. */
    private static final int GAP = 4;

    /** How near a searched limit is to the true one. */
    private static final double NEAR = 1e-6;

    private final Trace trace;
    private final double[] ys;

    private Smoothing(Trace trace) {
        this.trace = trace;
        this.ys = trace.ys().clone();
    }

    static Trace of(Trace trace) {
        Smoothing smoothing = new Smoothing(trace);
        smoothing.dropUnknown();
        HeightRange seen = HeightRange.visible(smoothing.ys, smoothing.ys);
        int from = 0;
        while (from < smoothing.ys.length) {
            if (Double.isFinite(smoothing.ys[from])) {
                int to = smoothing.end(from);
                smoothing.smooth(from, to, seen);
                from = to;
            } else {
                from++;
            }
        }
        double level = smoothing.level();
        List<Dot> dots = trace.dots();
        if (!Double.isNaN(level)) {
            Arrays.setAll(
                    smoothing.ys, i -> Double.isFinite(smoothing.ys[i]) ? level : smoothing.ys[i]);
            dots = dots.stream().map(dot -> levelled(dot, level)).toList();
        }
        return new Trace(trace.xs(), smoothing.ys, trace.errors(), dots, trace.breaks());
    }

    /** Moves the dot of a hole onto the line if only rounding separates them. */
    private static Dot levelled(Dot dot, double level) {
        boolean near = Math.abs(dot.y() - level) <= NEAR * Math.max(1, Math.abs(level));
        return near && !dot.filled() ? new Dot(dot.x(), level, false) : dot;
    }

    /** Returns the constant that fits all samples; NaN if none does. */
    private double level() {
        for (double y : ys) {
            if (Math.abs(y) == Double.POSITIVE_INFINITY) {
                return Double.NaN;
            }
        }
        return constant(0, ys.length);
    }

    /** Where nothing is known of a value, as of a quotient of two roundings, there is none. */
    private void dropUnknown() {
        int begin = 0;
        int unknown = 0;
        for (int i = 0; i <= ys.length; i++) {
            if (i < ys.length && !(Double.isFinite(ys[i]) && isKnown(i))) {
                unknown += Double.isFinite(ys[i]) ? 1 : 0;
                continue;
            }
            if (unknown >= GAP) {
                Arrays.fill(ys, begin, i, Double.NaN);
            }
            begin = i + 1;
            unknown = 0;
        }
    }

    private boolean isKnown(int i) {
        return Double.isFinite(trace.errors()[i]);
    }

    private int end(int from) {
        int to = from;
        while (to < ys.length && Double.isFinite(ys[to])) {
            to++;
        }
        return to;
    }

    private void smooth(int from, int to, HeightRange seen) {
        double constant = constant(from, to);
        if (!Double.isNaN(constant)) {
            Arrays.fill(ys, from, to, constant);
            return;
        }
        double widest = 0;
        for (int i = from; i < to; i++) {
            boolean visible = !seen.isFarAbove(ys[i]) && !seen.isFarBelow(ys[i]);
            widest = Math.max(widest, visible && isKnown(i) ? trace.errors()[i] : 0);
        }
        if (widest > VISIBLE * seen.height()) {
            tighten(from, to);
        }
    }

    /** Returns the simplest number within all bounds; NaN if there is none. */
    private double constant(int from, int to) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(ys[i]) && isKnown(i)) {
                low = Math.max(low, trace.ys()[i] - trace.errors()[i]);
                high = Math.min(high, trace.ys()[i] + trace.errors()[i]);
            }
        }
        if (!(low <= high) || Double.isInfinite(low)) {
            return Double.NaN;
        }
        return Decimal.simplest(low + (high - low) / 2, (high - low) / 2);
    }

    /** Draws the shortest line from the first to the last sample within all bounds. */
    private void tighten(int from, int to) {
        int apex = from;
        double y = ys[from];
        while (apex < to - 1) {
            Bend bend = bend(apex, y, to);
            for (int i = apex + 1; i <= bend.index(); i++) {
                double share =
                        (trace.xs()[i] - trace.xs()[apex])
                                / (trace.xs()[bend.index()] - trace.xs()[apex]);
                // Not y + share * (bend.y() - y), which loses a small end of a steep line.
                double between = y * (1 - share) + bend.y() * share;
                ys[i] = i == bend.index() || Double.isNaN(share) ? bend.y() : between;
            }
            apex = bend.index();
            y = bend.y();
        }
    }

    /** A point at which a line bends. */
    private record Bend(int index, double y) {}

    /** Returns the first point at which a line from an apex has to bend. */
    private Bend bend(int apex, double y, int to) {
        double steepest = Double.POSITIVE_INFINITY;
        double flattest = Double.NEGATIVE_INFINITY;
        Bend upper = new Bend(to - 1, trace.ys()[to - 1]);
        Bend lower = upper;
        for (int i = apex + 1; i < to; i++) {
            double error =
                    isKnown(i) && i < to - 1
                            ? trace.errors()[i]
                            : i < to - 1 ? Double.MAX_VALUE : 0;
            double run = trace.xs()[i] - trace.xs()[apex];
            double low = (trace.ys()[i] - error - y) / run;
            double high = (trace.ys()[i] + error - y) / run;
            if (low > steepest) {
                return upper;
            }
            if (high < flattest) {
                return lower;
            }
            if (high < steepest) {
                steepest = high;
                upper = new Bend(i, trace.ys()[i] + error);
            }
            if (low > flattest) {
                flattest = low;
                lower = new Bend(i, trace.ys()[i] - error);
            }
        }
        return new Bend(to - 1, trace.ys()[to - 1]);
    }
}
