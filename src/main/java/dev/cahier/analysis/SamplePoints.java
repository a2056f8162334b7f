package dev.cahier.analysis;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Where to look at a function that need not be defined everywhere.
 *
 * @param xs the points, those first that are easily checked by hand
 * @param edges where the function jumps or grows beyond all bounds or its domain ends, as far as is
 *     known; around them the points are dense
 */
record SamplePoints(List<Double> xs, List<Double> edges) {

    private static final int STEPS = 500;

    /** Around this many breakpoints and edges it is looked closely. */
    private static final int CLOSE_LOOKS = 40;

    private static final int FIRST_EXPONENT = -2;
    private static final int LAST_EXPONENT = -41;
    private static final int EXPONENT_STEP = -3;

    SamplePoints {
        xs = List.copyOf(xs);
        edges = List.copyOf(edges);
    }

    /**
     * Chooses the points.
     *
     * @param view where it is looked at most closely
     */
    static SamplePoints of(RoundedFunction f, Interval view) {
        LinkedHashSet<Double> points = new LinkedHashSet<>();
        Arrays.stream(Places.simplestFirst()).forEach(points::add);
        for (int i = 0; i <= STEPS; i++) {
            points.add(view.lo() + (view.hi() - view.lo()) * i / STEPS + 0.0);
        }
        Arrays.stream(SampleGrid.around(new double[0]).points()).forEach(x -> points.add(x + 0.0));
        List<Double> edges = new ArrayList<>();
        for (Breakpoint each : f.breakpoints().stream().limit(CLOSE_LOOKS).toList()) {
            addAround(each.x(), points);
            if (each.isJump()) {
                edges.add(each.x());
            }
        }
        for (double edge : edgesAmong(points, f)) {
            addAround(edge, points);
            edges.add(edge);
        }
        return new SamplePoints(List.copyOf(points), edges);
    }

    private static void addAround(double x, Collection<Double> points) {
        points.add(x + 0.0);
        for (int e = FIRST_EXPONENT; e > LAST_EXPONENT; e += EXPONENT_STEP) {
            points.add(x - Math.scalb(1.0, e) + 0.0);
            points.add(x + Math.scalb(1.0, e) + 0.0);
        }
    }

    private static List<Double> edgesAmong(Collection<Double> points, RoundedFunction f) {
        double[] xs = points.stream().mapToDouble(x -> x).sorted().toArray();
        List<Double> edges = new ArrayList<>();
        boolean before = Double.isFinite(f.value(xs[0]));
        for (int i = 1; i < xs.length && edges.size() < CLOSE_LOOKS; i++) {
            boolean after = Double.isFinite(f.value(xs[i]));
            if (before != after) {
                edges.add(edge(xs[i - 1], xs[i], f));
            }
            before = after;
        }
        return edges;
    }

    /** Halves the stretch between a point with a value and one without until nothing is left. */
    private static double edge(double from, double to, RoundedFunction f) {
        boolean atFrom = Double.isFinite(f.value(from));
        double lo = from;
        double hi = to;
        for (double middle = lo / 2 + hi / 2; middle > lo && middle < hi; ) {
            if (Double.isFinite(f.value(middle)) == atFrom) {
                lo = middle;
            } else {
                hi = middle;
            }
            middle = lo / 2 + hi / 2;
        }
        return atFrom ? lo : hi;
    }
}
