package dev.cahier.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Points of a function that is known at single points only, or of its derivative.
 *
 * @param name what messages call the curve, such as {@code f} or {@code f'}
 * @param samples the points at which it has a value that is known well enough, those first that are
 *     easily checked by hand
 * @param edges where the curve may go on beyond the samples
 */
record SampledCurve(String name, List<Sample> samples, List<Double> edges) {

    /** How precise derivatives are taken to be. */
    private static final double SLOPE_ERROR = 1e-9;

    /** Farther out, rounding may make nonsense of derivatives. */
    private static final double SLOPE_REACH = 1e3;

    /** How near an edge a point must be to tell nothing of what is between them. */
    private static final double BESIDE = 1e-6;

    SampledCurve {
        samples = List.copyOf(samples);
        edges = List.copyOf(edges);
    }

    /** Samples a function. */
    static SampledCurve of(RoundedFunction f, SamplePoints points) {
        List<Sample> samples = new ArrayList<>();
        for (double x : points.xs()) {
            double y = f.value(x);
            double error = Double.isFinite(y) ? f.error(x) : Double.NaN;
            if (Double.isFinite(error)) {
                samples.add(new Sample(x, y, error));
            }
        }
        return new SampledCurve(f.name(), samples, points.edges());
    }

    /** Samples the derivative of a function. */
    static SampledCurve ofDerivative(RoundedFunction f, SamplePoints points) {
        List<Sample> samples = new ArrayList<>();
        for (double x : points.xs()) {
            double slope = Math.abs(x) <= SLOPE_REACH ? f.derivative(x) : Double.NaN;
            if (Double.isFinite(slope)) {
                samples.add(new Sample(x, slope, SLOPE_ERROR * (1 + Math.abs(slope))));
            }
        }
        return new SampledCurve(f.name() + "'", samples, points.edges());
    }

    Optional<Sample> first(Predicate<Sample> shows) {
        return samples.stream().filter(shows).findFirst();
    }

    /** Returns the points from left to right. */
    List<Sample> ascending() {
        return samples.stream().sorted(Comparator.comparingDouble(Sample::x)).toList();
    }

    /** Returns the round points up to a distance from zero, from left to right. */
    List<Sample> round(double reach) {
        Set<Double> round = new HashSet<>();
        Arrays.stream(Places.simplestFirst()).filter(x -> Math.abs(x) <= reach).forEach(round::add);
        return ascending().stream().filter(s -> round.contains(s.x())).toList();
    }

    boolean isBesideEdge(Sample sample) {
        double near = BESIDE * Math.max(1, Math.abs(sample.x()));
        return edges.stream().anyMatch(edge -> Math.abs(edge - sample.x()) <= near);
    }

    /** Returns how many points there are, in words. */
    String size() {
        return String.format(Locale.ROOT, "the %d points tried", samples.size());
    }
}
