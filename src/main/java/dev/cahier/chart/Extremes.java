package dev.cahier.chart;

import dev.cahier.chart.CurveFact.Varies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Finds the least and the greatest value of a curve, refined between its samples. */
final class Extremes {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Shrinks two steps of a trace to less than their 1e-9. */
    private static final int REFINEMENTS = 45;

    /** A turn is seen within this part of a domain. */
    private static final int STEPS = 100;

    /** What falls by less than this share of the height does not turn. */
    private static final double FLAT = 1e-9;

    /** Values that differ by less than this share of the greatest are taken for the same. */
    private static final double SAME = 1e-7;

    /** A point of the curve. */
    private record Point(double x, double y) {}

    private Extremes() {}

    static Varies of(Trace trace, DoubleUnaryOperator curve) {
        Peak greatest = greatest(trace, curve, 1);
        Peak least = greatest(trace, curve, -1);
        return new Varies(-least.y(), least.onlyAt(), greatest.y(), greatest.onlyAt());
    }

    /**
     * The greatest value of a curve.
     *
     * @param onlyAt where it is, if at one inner point only
     */
    private record Peak(double y, OptionalDouble onlyAt) {}

    /** Finds the greatest value of the curve multiplied by a sign. */
    private static Peak greatest(Trace trace, DoubleUnaryOperator curve, int sign) {
        double[] ys = trace.ys();
        double best = greater(sign * ys[0], sign * ys[ys.length - 1]);
        for (int i = 1; i + 1 < ys.length; i++) {
            if (!Double.isNaN(ys[i])) {
                best = Math.max(best, sign * ys[i]);
            }
        }
        List<Point> peaks = peaks(trace, curve, sign);
        for (Point peak : peaks) {
            best = Math.max(best, peak.y());
        }
        double level = best - SAME * Math.abs(best);
        List<Point> highest = peaks.stream().filter(p -> p.y() >= level).toList();
        boolean single = highest.size() == 1;
        return new Peak(
                best, single ? OptionalDouble.of(highest.get(0).x()) : OptionalDouble.empty());
    }

    /** Finds the inner points at which the curve multiplied by a sign stops rising. */
    private static List<Point> peaks(Trace trace, DoubleUnaryOperator curve, int sign) {
        double[] xs = trace.xs();
        double[] ys = trace.ys();
        List<Point> peaks = new ArrayList<>();
        for (int i = 1; i + 1 < ys.length; i++) {
            // False beside a gap, where a neighbour is NaN.
            if (sign * ys[i] > sign * ys[i - 1] && sign * ys[i] >= sign * ys[i + 1]) {
                Point peak = refine(xs[i - 1], xs[i + 1], x -> sign * curve.applyAsDouble(x));
                peaks.add(peak.y() > sign * ys[i] ? peak : new Point(snapped(xs[i]), sign * ys[i]));
            }
        }
        return peaks;
    }

    /** Returns the inner places at which a curve turns: peaks and troughs, not level stretches. */
    static List<Double> turns(Trace trace, DoubleUnaryOperator curve) {
        double[] known = Arrays.stream(trace.ys()).filter(Double::isFinite).toArray();
        double height = Arrays.stream(known).max().orElse(0) - Arrays.stream(known).min().orElse(0);
        List<Double> turns = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            for (Point peak : peaks(trace, curve, sign)) {
                double step = (trace.xs()[trace.xs().length - 1] - trace.xs()[0]) / STEPS;
                double before = sign * curve.applyAsDouble(peak.x() - step);
                double after = sign * curve.applyAsDouble(peak.x() + step);
                if (Math.max(before, after) < peak.y() - FLAT * height) {
                    turns.add(peak.x());
                }
            }
        }
        return turns;
    }

    private static double greater(double a, double b) {
        return Double.isNaN(a) || a < b ? (Double.isNaN(b) ? Double.NEGATIVE_INFINITY : b) : a;
    }

    /** Narrows a stretch with one peak by golden-section search. */
    private static Point refine(double from, double to, DoubleUnaryOperator curve) {
        double low = from;
        double high = to;
        for (int i = 0; i < REFINEMENTS; i++) {
            double left = high - (high - low) * GOLDEN;
            double right = low + (high - low) * GOLDEN;
            if (curve.applyAsDouble(left) < curve.applyAsDouble(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        double x = (low + high) / 2;
        // The search cannot tell apart places whose values round to the same.
        double place = snapped(x);
        double there = curve.applyAsDouble(place);
        return new Point(place, Double.isNaN(there) ? curve.applyAsDouble(x) : there);
    }

    private static double snapped(double x) {
        double snapped = Math.round(x * 1e6) / 1e6 + 0.0;
        return Math.abs(x - snapped) < 1e-7 ? snapped : x;
    }
}
