package dev.cahier.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Adds samples where a curve bends much or ends, and takes away those at which only a point of it
 * is missing or there; for one use by one thread.
 */
final class StopRefinement {

    private static final int EVALUATIONS = 8_000;
    private static final int ROUNDS = 30;
    private static final int HALVINGS = 20;

    /** How far a curve may be from its chord, as a share of its height at large. */
    private static final double BEND = 5e-4;

    private final DoubleUnaryOperator curve;
    private final DoubleUnaryOperator error;
    private final Collection<Double> breaks;
    private final TreeMap<Double, Double> result = new TreeMap<>();
    private double tolerance;
    private HeightRange visible = new HeightRange(0, 0);

    private StopRefinement(Collection<Double> breaks, Tracer.Sampled sampled) {
        this.breaks = breaks;
        this.curve = sampled.curve();
        this.error = sampled.error();
    }

    /** A part of the axis between two samples. */
    private record Stretch(double from, double fromY, double to, double toY) {}

    /**
     * Returns refined samples: heights by place.
     *
     * @param stops the samples so far
     * @param breaks where the curve may break, some of the samples
     */
    static SortedMap<Double, Double> of(
            SortedSet<Double> stops, Collection<Double> breaks, Tracer.Sampled sampled) {
        StopRefinement refinement = new StopRefinement(breaks, sampled);
        refinement.refine(stops.stream().mapToDouble(x -> x).toArray());
        return refinement.result;
    }

    private void refine(double[] xs) {
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            ys[i] = curve.applyAsDouble(xs[i]);
        }
        dropSinglePoints(ys);
        visible = HeightRange.visible(ys, ys);
        tolerance = BEND * visible.height();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            if (!isPassedOver(xs, ys, i)) {
                result.put(xs[i], ys[i]);
            }
            if (i + 1 < xs.length) {
                Stretch stretch = new Stretch(xs[i], ys[i], xs[i + 1], ys[i + 1]);
                if (isEnd(stretch)) {
                    addEnd(stretch);
                } else {
                    stretches.add(stretch);
                }
            }
        }
        refine(stretches);
    }

    /** Halves stretches round by round, so that no part of the curve uses up the samples. */
    private void refine(List<Stretch> all) {
        List<Stretch> stretches = all;
        int left = EVALUATIONS;
        for (int round = 0; round < ROUNDS && stretches.size() <= left; round++) {
            left -= stretches.size();
            List<Stretch> halves = new ArrayList<>();
            for (Stretch each : stretches) {
                double middle = each.from() + (each.to() - each.from()) / 2;
                double y = curve.applyAsDouble(middle);
                if (isBent(each, y)) {
                    result.put(middle, y);
                    halves.add(new Stretch(each.from(), each.fromY(), middle, y));
                    halves.add(new Stretch(middle, y, each.to(), each.toY()));
                }
            }
            stretches = halves;
        }
    }

    private boolean isBent(Stretch stretch, double middle) {
        double bend = Math.abs(middle - (stretch.fromY() + stretch.toY()) / 2);
        boolean outside =
                visible.isFarAbove(Math.min(stretch.fromY(), stretch.toY()))
                        || visible.isFarBelow(Math.max(stretch.fromY(), stretch.toY()));
        if (!(bend > tolerance) || outside) {
            return false;
        }
        // A bend that rounding may have caused is not counted.
        double from = error.applyAsDouble(stretch.from());
        double to = error.applyAsDouble(stretch.to());
        return bend > 2 * (from + to);
    }

    /** Drops values without a line to belong to, such as those of powers of negative numbers. */
    private static void dropSinglePoints(double[] ys) {
        double previous = Double.NaN;
        for (int i = 0; i < ys.length; i++) {
            double next = i + 1 < ys.length ? ys[i + 1] : Double.NaN;
            boolean single = Double.isNaN(previous) && Double.isNaN(next);
            previous = ys[i];
            ys[i] = single ? Double.NaN : ys[i];
        }
    }

    /** Returns whether a single value is missing in a line that goes on at the same height. */
    private boolean isPassedOver(double[] xs, double[] ys, int i) {
        if (!Double.isNaN(ys[i]) || breaks.contains(xs[i]) || i < 2 || i + 2 >= xs.length) {
            return false;
        }
        double trend = Math.abs(ys[i - 1] - ys[i - 2]) + Math.abs(ys[i + 2] - ys[i + 1]);
        return Math.abs(ys[i + 1] - ys[i - 1]) <= 2 * trend + tolerance;
    }

    /** Returns whether the curve ends within a stretch. */
    private boolean isEnd(Stretch stretch) {
        return Double.isNaN(stretch.fromY()) != Double.isNaN(stretch.toY())
                && !breaks.contains(stretch.from())
                && !breaks.contains(stretch.to());
    }

    /** Adds the last point at which the curve has a value, or the pole that it runs to. */
    private void addEnd(Stretch stretch) {
        boolean isRight = Double.isNaN(stretch.toY());
        double inside = isRight ? stretch.from() : stretch.to();
        double outside = isRight ? stretch.to() : stretch.from();
        double start = isRight ? stretch.fromY() : stretch.toY();
        double half = start;
        double end = start;
        boolean rises = true;
        boolean falls = true;
        for (int i = 1; i <= 2 * HALVINGS; i++) {
            double middle = inside + (outside - inside) / 2;
            double y = curve.applyAsDouble(middle);
            if (Double.isNaN(y)) {
                outside = middle;
            } else {
                inside = middle;
                rises &= y >= end;
                falls &= y <= end;
                end = y;
            }
            half = i == HALVINGS ? end : half;
        }
        result.put(inside, end);
        // A logarithm goes on moving at the same pace each time the distance is halved.
        double pace = Math.abs(half - start);
        if ((rises || falls) && pace > tolerance && Math.abs(end - half) > pace / 2) {
            result.put(outside, (end - half) * Double.POSITIVE_INFINITY);
        }
    }
}
