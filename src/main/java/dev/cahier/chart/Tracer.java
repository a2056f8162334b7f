package dev.cahier.chart;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import dev.cahier.analysis.RoundedFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * Samples a function or its derivative, exactly at the points where one of them breaks; for one use
 * by one thread.
 */
final class Tracer {

    private static final int STEPS = 1000;

    /** Places are the same if they are closer than this share of the width of the domain. */
    static final double NEAR = 1e-9;

    /** More marked points than this hide the curve. */
    private static final int MOST_DOTS = 48;

    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();
    private final List<Double> errors = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final SortedMap<Double, Double> breaks = new TreeMap<>();

    private final double from;
    private final double to;

    /**
     * Makes a tracer.
     *
     * @param from where the curve begins; what happens on the left of it is not shown
     * @param to where the curve ends; what happens on the right of it is not shown
     */
    private Tracer(double from, double to) {
        this.from = from;
        this.to = to;
    }

    private static Tracer within(ChartDomain domain, boolean declared) {
        // Points of declared breakpoints at an end of the domain are shown as a whole.
        return declared
                ? new Tracer(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Tracer(domain.from(), domain.to());
    }

    /**
     * Traces the function itself.
     *
     * @param declared whether the function is known to be smooth between its breakpoints, so that
     *     even samples suffice
     */
    static Trace function(RealFunction function, ChartDomain domain, boolean declared) {
        Tracer tracer = within(domain, declared);
        Map<Double, Breakpoint> breakpoints = breakpoints(function);
        DoubleUnaryOperator error = HeightTolerance.ofValues(function);
        samples(breakpoints, domain, new Sampled(function, function::value, error), declared)
                .forEach(
                        (x, y) -> {
                            Breakpoint breakpoint = breakpoints.get(x);
                            if (breakpoint != null && breakpoint.isJump()) {
                                tracer.jump(breakpoint);
                            } else {
                                tracer.point(x, y, error.applyAsDouble(x));
                            }
                            if (breakpoint != null) {
                                tracer.breaks.put(x, breakpoint.isJump() ? breakpoint.value() : y);
                            }
                        });
        return tracer.trace(declared);
    }

    /**
     * Traces the derivative.
     *
     * @param declared whether the function is known to be smooth between its breakpoints, so that
     *     even samples suffice
     */
    static Trace derivative(RealFunction function, ChartDomain domain, boolean declared) {
        Tracer tracer = within(domain, declared);
        Map<Double, Breakpoint> breakpoints = breakpoints(function);
        DoubleUnaryOperator error = HeightTolerance.ofSlopes(function);
        samples(breakpoints, domain, new Sampled(function, function::derivative, error), declared)
                .forEach(
                        (x, y) -> {
                            Breakpoint breakpoint = breakpoints.get(x);
                            boolean absent = breakpoint != null && breakpoint.isDerivativeAbsent();
                            if (absent) {
                                tracer.gap(x, breakpoint.leftSlope(), breakpoint.rightSlope());
                            } else {
                                tracer.point(x, y, error.applyAsDouble(x));
                            }
                            if (breakpoint != null) {
                                tracer.breaks.put(x, absent ? Double.NaN : y);
                            }
                        });
        return tracer.trace(declared);
    }

    private static Map<Double, Breakpoint> breakpoints(RealFunction function) {
        Map<Double, Breakpoint> byPlace = new TreeMap<>();
        function.breakpoints().forEach(b -> byPlace.put(b.x() + 0.0, b));
        if (function instanceof RoundedFunction rounded) {
            rounded.holes().forEach(b -> byPlace.put(b.x() + 0.0, b));
        }
        return byPlace;
    }

    /**
     * What is sampled.
     *
     * @param function the function whose breakpoints are known
     * @param curve the function or its derivative
     * @param error how far the heights of the curve may be from the true ones
     */
    record Sampled(RealFunction function, DoubleUnaryOperator curve, DoubleUnaryOperator error) {}

    private static SortedMap<Double, Double> samples(
            Map<Double, Breakpoint> breakpoints,
            ChartDomain domain,
            Sampled sampled,
            boolean declared) {
        TreeSet<Double> stops = new TreeSet<>();
        for (int i = 0; i <= STEPS; i++) {
            // Adding +0.0 makes the zero of the grid and that of a breakpoint one key.
            stops.add(domain.from() + domain.width() * i / STEPS + 0.0);
        }
        double near = domain.width() * NEAR;
        for (Breakpoint b : breakpoints.values()) {
            // So near a pole, rounding decides which branch a sample is on.
            if (Double.isInfinite(b.left()) || Double.isInfinite(b.right())) {
                stops.subSet(b.x() - near, b.x() + near).clear();
            }
        }
        Stream<Double> further =
                sampled.function() instanceof RoundedFunction rounded
                        ? rounded.stops().stream().map(x -> x + 0.0)
                        : Stream.empty();
        Stream.concat(breakpoints.keySet().stream(), further)
                .filter(x -> domain.from() <= x && x <= domain.to())
                .forEach(stops::add);
        if (!declared) {
            return StopRefinement.of(stops, breakpoints.keySet(), sampled);
        }
        SortedMap<Double, Double> samples = new TreeMap<>();
        stops.forEach(x -> samples.put(x, sampled.curve().applyAsDouble(x)));
        return samples;
    }

    private void point(double x, double y, double error) {
        xs.add(x);
        ys.add(y);
        errors.add(error);
    }

    private void jump(Breakpoint at) {
        sides(at.x(), at.left(), at.right());
        if (at.left() != at.value() && at.x() > from) {
            dot(at.x(), at.left(), false);
        }
        if (at.right() != at.value() && at.x() < to) {
            dot(at.x(), at.right(), false);
        }
        dot(at.x(), at.value(), true);
    }

    private void gap(double x, double left, double right) {
        sides(x, left, right);
        if (x > from) {
            dot(x, left, false);
        }
        if (left != right && x < to) {
            dot(x, right, false);
        }
    }

    private void sides(double x, double left, double right) {
        if (x > from) {
            point(x, left, 0);
        }
        point(x, Double.NaN, 0);
        if (x < to) {
            point(x, right, 0);
        }
    }

    private void dot(double x, double y, boolean filled) {
        Dot dot = new Dot(x, y, filled);
        // The two limits beside a hole are one dot.
        if (Double.isFinite(y) && !dots.contains(dot)) {
            dots.add(dot);
        }
    }

    private Trace trace(boolean declared) {
        Trace raw =
                new Trace(
                        array(xs),
                        array(ys),
                        array(errors),
                        dots.size() > MOST_DOTS ? List.of() : dots,
                        breaks);
        return declared ? raw : Smoothing.of(raw);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(x -> x).toArray();
    }
}
