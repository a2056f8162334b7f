package dev.cahier.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The samples of a curve, in the units of {@link CurveReadings}.
 *
 * @param xs their places, ascending
 * @param ys their heights; NaN where there is none
 * @param errors how far the heights may be from the true ones
 * @param breaks where the function may break, with the height there
 */
record CurveSamples(double[] xs, double[] ys, double[] errors, SortedMap<Long, Double> breaks) {

    private static final double PARTS = 1e6;

    /** In a narrower stretch it is the rounding of places that decides what can be read. */
    private static final double NARROW = 100;

    /** Greater heights are not whole numbers in JavaScript. */
    private static final double FARTHEST = 1e15;

    /** Fewer digits than Java runtimes differ in. */
    private static final MathContext EXACT = new MathContext(12);

    static CurveSamples of(Trace trace, ChartDomain domain, int decimals) {
        int[] kept =
                IntStream.range(0, trace.xs().length)
                        .filter(i -> !isDoubled(trace, i, domain))
                        .toArray();
        return new CurveSamples(
                IntStream.of(kept).mapToDouble(i -> place(trace.xs()[i], domain)).toArray(),
                IntStream.of(kept).mapToDouble(i -> scaled(trace.ys()[i], decimals)).toArray(),
                IntStream.of(kept).mapToDouble(i -> scaled(trace.errors()[i], decimals)).toArray(),
                trace.breaks().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        e -> (long) place(e.getKey(), domain),
                                        e -> scaled(e.getValue(), decimals),
                                        (first, second) -> second,
                                        TreeMap::new)));
    }

    /** Returns whether the next sample of the same line is at the same place. */
    private static boolean isDoubled(Trace trace, int i, ChartDomain domain) {
        return i + 1 < trace.xs().length
                && Double.isFinite(trace.ys()[i])
                && Double.isFinite(trace.ys()[i + 1])
                && place(trace.xs()[i], domain) == place(trace.xs()[i + 1], domain);
    }

    private static double place(double x, ChartDomain domain) {
        return Math.rint((x - domain.from()) / domain.width() * PARTS);
    }

    private static double scaled(double y, int decimals) {
        return Double.isFinite(y)
                ? new BigDecimal(y).round(EXACT).scaleByPowerOfTen(decimals).doubleValue()
                : y;
    }

    /**
     * Returns the points at which the line is interrupted or runs to an infinity, and those at
     * which it ends so steeply that only the end itself can be read.
     */
    List<String> points() {
        SortedMap<Long, Double> points = new TreeMap<>();
        for (int i = 0; i < xs.length; i++) {
            if (Double.isFinite(ys[i]) && isSteepEnd(i)) {
                points.put((long) xs[i], ys[i]);
            }
        }
        for (int i = 0; i < xs.length; i++) {
            boolean isBreak = breaks.containsKey((long) xs[i]);
            if (Double.isInfinite(ys[i]) || Double.isNaN(ys[i]) && (isBreak || isBesideLine(i))) {
                points.put((long) xs[i], breaks.getOrDefault((long) xs[i], Double.NaN));
            }
        }
        return points.entrySet().stream()
                .flatMap(point -> Stream.of("" + point.getKey(), height(point.getValue())))
                .toList();
    }

    private boolean isSteepEnd(int i) {
        boolean begins = i == 0 || Double.isNaN(ys[i - 1]);
        boolean ends = i + 1 == xs.length || Double.isNaN(ys[i + 1]);
        return begins && !ends && lost(i) == 0 || ends && !begins && lost(i - 1) == 0;
    }

    /** Returns whether a sample has the place of one of its neighbours. */
    private boolean isBesideLine(int i) {
        return i > 0 && xs[i - 1] == xs[i] || i + 1 < xs.length && xs[i + 1] == xs[i];
    }

    private static String height(double y) {
        return Math.abs(y) < FARTHEST ? String.valueOf((long) Math.rint(y)) : "null";
    }

    List<List<Long>> pieces() {
        List<List<Long>> pieces = new ArrayList<>();
        int from = 0;
        while (from + 1 < xs.length) {
            int lost = lost(from);
            int to = from + 1;
            while (lost >= 0 && to + 1 < xs.length && lost(to) == lost) {
                to++;
            }
            if (lost == 0) {
                pieces.add(List.of(0L, (long) xs[from], (long) (xs[to] - xs[from])));
            } else if (lost > 0) {
                pieces.add(piece(lost, from, to));
            }
            from = to;
        }
        return pieces;
    }

    /**
     * Returns how many digits of heights from a sample to the next mean nothing: at least 1, 0
     * where none means anything, −1 where there are no heights.
     */
    private int lost(int i) {
        double left = ys[i];
        double right = ys[i + 1];
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return -1;
        }
        double error = chord(i) + Math.max(errors[i], errors[i + 1]);
        double greatest = Math.max(Math.abs(left), Math.abs(right));
        if (!(greatest < FARTHEST && error < FARTHEST)) {
            return 0;
        }
        int lost = 1;
        while (power(lost) < 4 * error) {
            lost++;
        }
        return lost == 1 || power(lost + 1) <= greatest ? lost : 0;
    }

    /** Returns a power of ten, the same on all Java runtimes. */
    private static double power(int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /** Returns how far the curve may be from the straight line from a sample to the next. */
    private double chord(int i) {
        double width = xs[i + 1] - xs[i];
        double bend = Math.max(bend(i), bend(i + 1));
        double climb = Math.abs(ys[i + 1] - ys[i]);
        return width < NARROW || bend < 0 ? climb : bend * width * width / 8;
    }

    /** Returns the second derivative at a sample, without its sign; −1 if it is unknown. */
    private double bend(int i) {
        boolean inside = i > 0 && i + 1 < xs.length && !breaks.containsKey((long) xs[i]);
        if (!inside || !Double.isFinite(ys[i - 1]) || !Double.isFinite(ys[i + 1])) {
            return -1;
        }
        double before = (ys[i] - ys[i - 1]) / (xs[i] - xs[i - 1]);
        double after = (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
        return Math.abs(after - before) * 2 / (xs[i + 1] - xs[i - 1]);
    }

    /** Returns the samples of a piece that its form needs. */
    private List<Long> piece(int lost, int from, int to) {
        long[] heights =
                IntStream.rangeClosed(from, to).mapToLong(i -> (long) Math.rint(ys[i])).toArray();
        double tolerance = power(lost) / 10;
        LongStream.Builder piece = LongStream.builder();
        piece.add(lost).add((long) xs[from]).add(heights[0]);
        int anchor = 0;
        while (anchor < heights.length - 1) {
            int next = farthest(heights, anchor, from, tolerance);
            piece.add((long) (xs[from + next] - xs[from + anchor]));
            piece.add(heights[next] - heights[anchor]);
            anchor = next;
        }
        return piece.build().boxed().toList();
    }

    /** Returns the last sample that a line from another one reaches past all in between. */
    private int farthest(long[] heights, int anchor, int from, double tolerance) {
        double flattest = Double.NEGATIVE_INFINITY;
        double steepest = Double.POSITIVE_INFINITY;
        int reached = anchor + 1;
        for (int i = anchor + 1; i < heights.length; i++) {
            double run = xs[from + i] - xs[from + anchor];
            double rise = heights[i] - heights[anchor];
            if (rise / run >= flattest && rise / run <= steepest) {
                reached = i;
            }
            flattest = Math.max(flattest, (rise - tolerance) / run);
            steepest = Math.min(steepest, (rise + tolerance) / run);
            if (flattest > steepest) {
                break;
            }
        }
        return reached;
    }
}
