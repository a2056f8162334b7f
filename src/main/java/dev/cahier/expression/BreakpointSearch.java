package dev.cahier.expression;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds jumps, poles and kinks of a function within an interval numerically; for one use by one
 * thread.
 *
 * <p>The function and its derivative are sampled; where neighbouring samples differ, the stretch
 * between them is halved, and the half that changes more is kept. A change that does not shrink
 * with the stretch is a break. Poles without a change of sign are looked for at the peaks. Breaks
 * that are closer than a thousandth of the interval, or too small to be seen, may be missed.
 */
final class BreakpointSearch {

    private static final int STEPS = 1000;
    private static final int EVALUATIONS = 20_000;
    private static final int HALVINGS = 60;

    /** A change smaller than this share of the height of the function is not looked into. */
    private static final double VISIBLE = 0.004;

    /** How much higher than the function at large its values are beside a pole. */
    private static final double POLE = 1e4;

    private static final double PEAK = 20;

    /** Breaks that are closer than this are one, found twice. */
    private static final double SAME = 1e-9;

    private final ExpressionFunction function;
    private final BreakpointProbe probe;
    private final EvaluationBudget budget = new EvaluationBudget(EVALUATIONS);
    private final double[] xs = new double[STEPS + 1];
    private final double[] values = new double[STEPS + 1];
    private final double scale;
    private final TreeMap<Double, Breakpoint> found = new TreeMap<>();

    private BreakpointSearch(ExpressionFunction function, Interval interval) {
        this.function = function;
        double width = interval.hi() - interval.lo();
        for (int i = 0; i <= STEPS; i++) {
            xs[i] = interval.lo() + width * i / STEPS + 0.0;
            values[i] = value(xs[i]);
        }
        this.scale = scale(values);
        this.probe = new BreakpointProbe(function, width / STEPS, scale * POLE);
    }

    /** Returns the breaks of a function, ascending; at poles the limits are infinite. */
    static List<Breakpoint> breakpoints(ExpressionFunction function, Interval interval) {
        BreakpointSearch search = new BreakpointSearch(function, interval);
        search.findJumps();
        search.findPeaks();
        search.findKinks();
        return List.copyOf(search.found.values());
    }

    private void findJumps() {
        for (int i = 0; i < STEPS; i++) {
            if (Double.isNaN(values[i]) && i > 0) {
                note(xs[i]);
            } else if (Math.abs(values[i + 1] - values[i]) > VISIBLE * scale) {
                Stretch narrowed = narrowed(i, values, this::value);
                if (narrowed.change() > VISIBLE * scale) {
                    note(narrowed);
                }
            }
        }
    }

    private void findPeaks() {
        for (int i = 1; i < STEPS; i++) {
            double size = Math.abs(values[i]);
            boolean peak =
                    size >= Math.abs(values[i - 1])
                            && size >= Math.abs(values[i + 1])
                            && size > PEAK * scale;
            if (peak && !hasBreak(xs[i - 1], xs[i + 1])) {
                double summit = summit(xs[i - 1], xs[i + 1]);
                if (!(Math.abs(value(summit)) < POLE * scale)) {
                    note(summit);
                }
            }
        }
    }

    private void findKinks() {
        double[] slopes = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            slopes[i] = derivative(xs[i]);
            if (Double.isNaN(slopes[i]) && i > 0 && i < STEPS) {
                note(xs[i]);
            }
        }
        double visible = VISIBLE * scale(slopes);
        for (int i = 0; i < STEPS; i++) {
            if (Math.abs(slopes[i + 1] - slopes[i]) > visible && !hasBreak(xs[i], xs[i + 1])) {
                Stretch narrowed = narrowed(i, slopes, this::derivative);
                if (narrowed.change() > visible) {
                    note(narrowed);
                }
            }
        }
    }

    /** Halves the stretch between two samples for as long as its change does not shrink. */
    private Stretch narrowed(int index, double[] samples, DoubleUnaryOperator curve) {
        Stretch stretch = new Stretch(xs[index], samples[index], xs[index + 1], samples[index + 1]);
        double first = stretch.change();
        for (int k = 1; k <= HALVINGS && stretch.isDivisible(); k++) {
            double middle = curve.applyAsDouble(stretch.middle());
            if (Double.isNaN(middle)) {
                note(stretch.middle());
                return stretch.level();
            }
            stretch = stretch.steeperHalf(middle);
            // A differentiable curve changes half as much on half the stretch.
            if (!(stretch.change() > (k < 3 ? 0 : 1.2 * first * Math.pow(0.6, k)))) {
                return stretch.level();
            }
        }
        return stretch;
    }

    private double summit(double from, double to) {
        double low = from;
        double high = to;
        for (int k = 0; k < HALVINGS; k++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            double leftSize = Math.abs(value(left));
            double rightSize = Math.abs(value(right));
            if (!(leftSize < Double.POSITIVE_INFINITY)) {
                return left;
            }
            if (!(rightSize < Double.POSITIVE_INFINITY)) {
                return right;
            }
            if (leftSize < rightSize) {
                low = left;
            } else {
                high = right;
            }
        }
        return (low + high) / 2;
    }

    private void note(double x) {
        probe.at(x).ifPresent(this::add);
    }

    private void note(Stretch stretch) {
        probe.within(stretch.from(), stretch.to()).ifPresent(this::add);
    }

    private void add(Breakpoint breakpoint) {
        double near = SAME * Math.max(1, Math.abs(breakpoint.x()));
        if (!hasBreak(breakpoint.x() - near, breakpoint.x() + near)) {
            found.put(breakpoint.x(), breakpoint);
        }
    }

    private boolean hasBreak(double from, double to) {
        Double next = found.ceilingKey(from);
        return next != null && next <= to;
    }

    private double value(double x) {
        return budget.take(1) ? function.value(x) : Double.NaN;
    }

    private double derivative(double x) {
        return budget.take(3) ? function.derivative(x) : Double.NaN;
    }

    /** Returns how high a curve is at large, whatever its poles. */
    private static double scale(double[] samples) {
        double[] sorted = Arrays.stream(samples).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return 1;
        }
        int last = sorted.length - 1;
        double height = sorted[last - last / 10] - sorted[last / 10];
        double whole = sorted[last] - sorted[0];
        return height > 0 ? height : whole > 0 ? whole : 1;
    }

    /**
     * A stretch of the axis.
     *
     * @param atFrom the curve at its left end
     * @param atTo the curve at its right end
     */
    private record Stretch(double from, double atFrom, double to, double atTo) {

        double middle() {
            return from + (to - from) / 2;
        }

        /** Returns the stretch as one without a change. */
        Stretch level() {
            return new Stretch(from, 0, to, 0);
        }

        double change() {
            return Math.abs(atTo - atFrom);
        }

        boolean isDivisible() {
            return middle() > from && middle() < to;
        }

        Stretch steeperHalf(double atMiddle) {
            Stretch left = new Stretch(from, atFrom, middle(), atMiddle);
            Stretch right = new Stretch(middle(), atMiddle, to, atTo);
            return right.change() > left.change() ? right : left;
        }
    }
}
