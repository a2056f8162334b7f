package dev.cahier.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** Finds where an analytic piece of a curve rises and falls. */
final class PieceTracer {

    /** Relative differences of values up to this are rounding. */
    private static final double VALUE_NOISE = 1e-13;

    /** A slope this much smaller than those around it has a sign made of rounding. */
    private static final double SLOPE_NOISE = 4e-16;

    /** How many maxima and minima are refined, of those sampled best and of those near zero. */
    private static final int REFINED = 4;

    private final PiecewiseCurve curve;
    private final double[] xs;

    /**
     * @param xs where to sample the piece, ascending, within it
     */
    PieceTracer(PiecewiseCurve curve, double[] xs) {
        this.curve = curve;
        this.xs = xs;
    }

    /** Returns the shape of the piece, given its limits. */
    CurvePiece trace(double leftLimit, double rightLimit) {
        List<Stretch> stretches = stretches();
        // Between two breaks that are neighbouring doubles there is nothing to sample.
        boolean unsampled = xs.length == 0;
        boolean rises =
                stretches.stream().anyMatch(Stretch::up) || unsampled && leftLimit < rightLimit;
        boolean falls =
                stretches.stream().anyMatch(s -> !s.up()) || unsampled && leftLimit > rightLimit;
        double constant = rises || falls ? Double.NaN : constant(leftLimit, rightLimit);
        return new CurvePiece(
                leftLimit, rightLimit, constant, rises, falls, extremes(turns(stretches)));
    }

    private double constant(double leftLimit, double rightLimit) {
        if (Double.isFinite(leftLimit)) {
            return leftLimit;
        }
        return Double.isFinite(rightLimit) ? rightLimit : curve.at(xs[xs.length / 2]);
    }

    private List<Stretch> stretches() {
        return curve.slopes().map(this::stretchesBySlope).orElseGet(this::stretchesByDifference);
    }

    private List<Stretch> stretchesBySlope(DoubleUnaryOperator slopes) {
        double[] slope = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            slope[i] = slopes.applyAsDouble(xs[i]);
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            double before = i == 0 ? 0 : Math.abs(slope[i - 1]);
            double after = i == xs.length - 1 ? 0 : Math.abs(slope[i + 1]);
            if (Math.abs(slope[i]) > SLOPE_NOISE * Math.max(before, after)) {
                stretches.add(new Stretch(xs[i], xs[i], slope[i] > 0));
            }
        }
        return stretches;
    }

    private List<Stretch> stretchesByDifference() {
        List<Stretch> stretches = new ArrayList<>();
        double from = Double.NaN;
        double start = Double.NaN;
        for (double to : xs) {
            double end = curve.at(to);
            // Far out a function may be too large or too fine for doubles.
            if (!Double.isFinite(end)) {
                continue;
            }
            double noise = VALUE_NOISE * Math.max(Math.abs(start), Math.abs(end));
            boolean first = Double.isNaN(start);
            if (first || Math.abs(end - start) > noise) {
                if (!first) {
                    stretches.add(new Stretch(from, to, end > start));
                }
                from = to;
                start = end;
            }
        }
        return stretches;
    }

    private List<Turn> turns(List<Stretch> stretches) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i < stretches.size(); i++) {
            Stretch before = stretches.get(i - 1);
            Stretch after = stretches.get(i);
            if (before.up() != after.up()) {
                turns.add(new Turn(before.from(), after.to(), before.up()));
            }
        }
        return turns;
    }

    private List<Double> extremes(List<Turn> turns) {
        List<Double> extremes = new ArrayList<>();
        for (boolean peak : new boolean[] {true, false}) {
            promising(turns.stream().filter(turn -> turn.peak() == peak).toList())
                    .forEach(turn -> turn.refined(curve).ifPresent(extremes::add));
        }
        double largest = extremes.stream().mapToDouble(Math::abs).max().orElse(0);
        extremes.replaceAll(value -> RoundingErrors.withoutNoise(value, largest));
        return extremes;
    }

    /**
     * Returns the turns that may hold the highest maximum, or the lowest minimum: those sampled
     * best, and those nearest to zero, since a curve that oscillates is best sampled there.
     */
    private Set<Turn> promising(List<Turn> turns) {
        Map<Turn, Double> excess = new HashMap<>();
        turns.forEach(turn -> excess.put(turn, turn.sampledExcess(curve)));
        Comparator<Turn> best = Comparator.comparing(excess::get, Comparator.reverseOrder());
        Comparator<Turn> nearest = Comparator.comparingDouble(Turn::distance);
        Set<Turn> promising = new LinkedHashSet<>();
        turns.stream().sorted(best).limit(REFINED).forEach(promising::add);
        turns.stream().sorted(nearest).limit(REFINED).forEach(promising::add);
        return promising;
    }
}
