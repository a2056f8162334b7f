package dev.cahier.chart;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Samples a function or its derivative, exactly at the points where one of them breaks; for one use
 * by one thread.
 */
final class Tracer {

    private static final int STEPS = 1000;

    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();

    private Tracer() {}

    /** Traces the function itself. */
    static Trace function(RealFunction function, ChartDomain domain) {
        Tracer tracer = new Tracer();
        Map<Double, Breakpoint> breakpoints = breakpoints(function);
        for (double x : stops(breakpoints, domain)) {
            Breakpoint breakpoint = breakpoints.get(x);
            if (breakpoint != null && breakpoint.isJump()) {
                tracer.jump(breakpoint);
            } else {
                tracer.point(x, function.value(x));
            }
        }
        return tracer.trace();
    }

    /** Traces the derivative. */
    static Trace derivative(RealFunction function, ChartDomain domain) {
        Tracer tracer = new Tracer();
        Map<Double, Breakpoint> breakpoints = breakpoints(function);
        for (double x : stops(breakpoints, domain)) {
            Breakpoint breakpoint = breakpoints.get(x);
            if (breakpoint != null && breakpoint.isDerivativeAbsent()) {
                tracer.gap(x, breakpoint.leftSlope(), breakpoint.rightSlope());
            } else {
                tracer.point(x, function.derivative(x));
            }
        }
        return tracer.trace();
    }

    private static Map<Double, Breakpoint> breakpoints(RealFunction function) {
        Map<Double, Breakpoint> byPlace = new TreeMap<>();
        function.breakpoints().forEach(b -> byPlace.put(b.x() + 0.0, b));
        return byPlace;
    }

    private static TreeSet<Double> stops(Map<Double, Breakpoint> breakpoints, ChartDomain domain) {
        TreeSet<Double> stops = new TreeSet<>();
        for (int i = 0; i <= STEPS; i++) {
            // Adding +0.0 makes the zero of the grid and that of a breakpoint one key.
            stops.add(domain.from() + domain.width() * i / STEPS + 0.0);
        }
        breakpoints.keySet().stream()
                .filter(x -> domain.from() <= x && x <= domain.to())
                .forEach(stops::add);
        return stops;
    }

    private void point(double x, double y) {
        xs.add(x);
        ys.add(y);
    }

    private void jump(Breakpoint at) {
        point(at.x(), at.left());
        point(at.x(), Double.NaN);
        point(at.x(), at.right());
        for (double side : new double[] {at.left(), at.right()}) {
            if (side != at.value()) {
                dots.add(new Dot(at.x(), side, false));
            }
        }
        dots.add(new Dot(at.x(), at.value(), true));
    }

    private void gap(double x, double left, double right) {
        point(x, left);
        point(x, Double.NaN);
        point(x, right);
        dots.add(new Dot(x, left, false));
        if (left != right) {
            dots.add(new Dot(x, right, false));
        }
    }

    private Trace trace() {
        double[] places = xs.stream().mapToDouble(x -> x).toArray();
        double[] heights = ys.stream().mapToDouble(y -> y).toArray();
        return new Trace(places, heights, dots);
    }
}
