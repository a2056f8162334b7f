package dev.cahier.expression;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.Interval;
import java.util.ArrayList;
import java.util.List;

/** Finds jumps, poles, kinks and holes of a function within an interval. */
final class BreakpointSearch {

    private static final int STEPS = 1000;

    /** Evaluations for the places, which include 1000 samples. */
    private static final int EVALUATIONS = 40_000;

    /** Limits take up to 200 evaluations each. */
    private static final int MOST_PLACES = 400;

    private BreakpointSearch() {}

    /** Returns a function with what was found; at poles the limits are infinite. */
    static ObservedFunction within(ExpressionFunction function, Interval interval) {
        PlaceSearch.Found found =
                PlaceSearch.of(function, interval, new EvaluationBudget(EVALUATIONS));
        List<Place> places = found.places();
        BreakpointProbe probe = new BreakpointProbe(function);
        List<Breakpoint> breaks = new ArrayList<>();
        List<Breakpoint> holes = new ArrayList<>();
        List<Double> stops = new ArrayList<>(found.stops());
        double step = (interval.hi() - interval.lo()) / STEPS;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            stops.add(place.x());
            if (i < MOST_PLACES || place.exact()) {
                probe.at(place, distance(places, i, step))
                        .ifPresent(b -> (isHole(b) ? holes : breaks).add(b));
            }
        }
        return new ObservedFunction(function, breaks, holes, stops);
    }

    private static boolean isHole(Breakpoint at) {
        return Double.isNaN(at.value()) && at.left() == at.right() && Double.isFinite(at.left());
    }

    /** Returns how far from a place its limits are looked for: not beyond its neighbours. */
    private static double distance(List<Place> places, int index, double step) {
        double x = places.get(index).x();
        double left = index > 0 ? x - places.get(index - 1).x() : step;
        double right = index + 1 < places.size() ? places.get(index + 1).x() - x : step;
        return Math.min(step, Math.min(left, right)) / 2;
    }
}
