package dev.cahier.expression;

import dev.cahier.activation.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds the places within an interval at which an expression may break; for one use by one thread.
 *
 * <p>An expression can break only where the argument of one of its operations is at a level of the
 * operation, such as a divisor at 0. So the arguments are sampled, not the values: a steep but
 * smooth function such as {@code tanh(1000x)} has no levels and no breaks. Where an argument passes
 * a level, or turns near one, the place is narrowed down to neighbouring doubles. Places that are
 * closer than a thousandth of the interval may be missed.
 */
final class PlaceSearch {

    private static final int STEPS = 1000;
    private static final int TURN_STEPS = 90;
    private static final int DIGITS = 15;

    /** How near a simple number must be to be tried in the stead of a place. */
    private static final double NEAR = 1e-9;

    /** An argument of a smooth operation that changes by more within a step bends the curve. */
    private static final double STEEP = 0.5;

    private static final int MOST_STOPS = 300;

    private final ExpressionFunction function;
    private final EvaluationBudget budget;
    private final double step;
    private final List<Place> places = new ArrayList<>();
    private final TreeSet<Double> stops = new TreeSet<>();

    private PlaceSearch(ExpressionFunction function, double step, EvaluationBudget budget) {
        this.function = function;
        this.step = step;
        this.budget = budget;
    }

    /**
     * The outcome of a search.
     *
     * @param places where the function may break, ascending and each once
     * @param stops where it may turn sharply, ascending
     */
    record Found(List<Place> places, List<Double> stops) {}

    static Found of(ExpressionFunction function, Interval interval, EvaluationBudget budget) {
        double width = interval.hi() - interval.lo();
        PlaceSearch search = new PlaceSearch(function, width / STEPS, budget);
        Sighting before = null;
        Sighting last = null;
        for (int i = 0; i <= STEPS; i++) {
            Sighting next = search.sight(interval.lo() + width * i / STEPS + 0.0);
            for (int k = 0; last != null && k < next.count(); k++) {
                search.look(k, before, last, next);
            }
            before = last;
            last = next;
        }
        search.lookAtEnd(last);
        return new Found(search.merged(), List.copyOf(search.stops));
    }

    /** The last sample has no successor: only what is exactly there counts. */
    private void lookAtEnd(Sighting last) {
        for (int k = 0; k < last.count(); k++) {
            double level = last.levels(k).nearest(last.argument(k));
            if (last.isAt(k, level)) {
                places.add(place(k, last, level));
            }
        }
    }

    private void look(int k, Sighting before, Sighting last, Sighting next) {
        double level = last.levels(k).between(last.argument(k), next.argument(k));
        boolean smooth = Double.isNaN(last.levels(k).nearest(0));
        if (!Double.isNaN(level) && !(last.isAt(k, level) && next.isAt(k, level))) {
            narrow(k, last, next, level);
        } else if (smooth && isSteep(k, last, next) && last.argument(k) * next.argument(k) < 0) {
            addStop(crossing(k, last, next, 0));
        }
        if (before != null && isTurn(k, before, last, next)) {
            lookAtTurn(k, before, last, next, smooth);
        }
    }

    private static boolean isSteep(int k, Sighting a, Sighting b) {
        return Math.abs(a.argument(k) - b.argument(k)) > STEEP;
    }

    private static boolean isTurn(int k, Sighting before, Sighting last, Sighting next) {
        double in = last.argument(k) - before.argument(k);
        double out = next.argument(k) - last.argument(k);
        return in * out <= 0 && (in != 0 || out != 0);
    }

    /** An argument may touch a level at a turn, or pass it twice. */
    private void lookAtTurn(int k, Sighting before, Sighting last, Sighting next, boolean smooth) {
        double u = last.argument(k);
        double rise = Math.max(Math.abs(u - before.argument(k)), Math.abs(u - next.argument(k)));
        double level = last.levels(k).nearest(u);
        boolean near = smooth ? rise > STEEP : Math.abs(u - level) <= 2 * rise;
        if (!near) {
            return;
        }
        boolean low = before.argument(k) >= u && next.argument(k) >= u;
        Sighting turn = turn(k, before.x(), next.x(), low ? 1 : -1);
        double reached = turn.levels(k).nearest(turn.argument(k));
        Place touched = place(k, turn, reached);
        if (sight(touched.x()).isAt(k, reached)) {
            places.add(touched);
        } else {
            passTwice(k, before, last, turn);
            passTwice(k, next, last, turn);
            addStop(turn.x());
        }
    }

    private void passTwice(int k, Sighting side, Sighting middle, Sighting turn) {
        double level = turn.levels(k).between(turn.argument(k), side.argument(k));
        boolean seen = !Double.isNaN(side.levels(k).between(side.argument(k), middle.argument(k)));
        if (!Double.isNaN(level) && !seen) {
            narrow(k, side, turn, level);
        }
    }

    /** Finds where an argument turns: its least value if the sign is 1, its greatest if -1. */
    private Sighting turn(int k, double from, double to, int sign) {
        double low = from;
        double high = to;
        Sighting best = sight(from + (to - from) / 2);
        for (int i = 0; i < TURN_STEPS && high - low > 2 * Math.ulp(low); i++) {
            Sighting left = sight(low + (high - low) * 0.45);
            Sighting right = sight(low + (high - low) * 0.55);
            boolean isLeft = sign * left.argument(k) <= sign * right.argument(k);
            Sighting better = isLeft ? left : right;
            best = sign * better.argument(k) <= sign * best.argument(k) ? better : best;
            if (isLeft) {
                high = right.x();
            } else {
                low = left.x();
            }
        }
        return best;
    }

    private void narrow(int k, Sighting a, Sighting b, double level) {
        if (a.argument(k) == level || b.argument(k) == level) {
            places.add(place(k, a.argument(k) == level ? a : b, level));
            return;
        }
        Sighting nearest = sight(crossing(k, a, b, level));
        places.add(place(k, nearest, level));
    }

    /** Bisects to the double beside which an argument passes a level. */
    private double crossing(int k, Sighting a, Sighting b, double level) {
        double from = a.x();
        double to = b.x();
        boolean rises = b.argument(k) > a.argument(k);
        while (true) {
            double middle = from + (to - from) / 2;
            if (middle == from || middle == to || !budget.take(1)) {
                return to;
            }
            double u = Sighting.of(function, middle).argument(k);
            if (u == level || Double.isNaN(u)) {
                return middle;
            }
            if (u < level == rises) {
                from = middle;
            } else {
                to = middle;
            }
        }
    }

    /** Returns the place, moved to the simplest number at which the argument is at the level. */
    private Place place(int k, Sighting at, double level) {
        Sighting best = at;
        double near = NEAR * Math.max(Math.abs(at.x()), step);
        // Where rounding hides the level, the place is uncertain by as much.
        while (near < step && isStuck(k, at.x(), near, level)) {
            near *= 4;
        }
        for (int digits = 0; digits <= DIGITS; digits++) {
            double simple = Decimal.rounded(at.x(), digits);
            if (simple != at.x() && Math.abs(simple - at.x()) <= near) {
                Sighting there = sight(simple);
                if (there.argument(k) == level || there.isAt(k, level)) {
                    best = there;
                    break;
                }
            }
        }
        boolean exact = best.levels(k).isExact() && best.argument(k) == level;
        return new Place(best.x(), exact, best.isUndefined(k) && isActive(k, best.x()));
    }

    private boolean isStuck(int k, double x, double distance, double level) {
        return sight(x - distance).isAt(k, level) && sight(x + distance).isAt(k, level);
    }

    /** Returns whether an operation takes part in the values on both sides of a place. */
    private boolean isActive(int k, double x) {
        double aside = Math.max(step * NEAR, 4 * Math.ulp(x));
        return sight(x - aside).isActive(k) && sight(x + aside).isActive(k);
    }

    private Sighting sight(double x) {
        budget.take(1);
        return Sighting.of(function, x);
    }

    private void addStop(double x) {
        if (stops.size() < MOST_STOPS) {
            stops.add(x + 0.0);
        }
    }

    private List<Place> merged() {
        List<Place> merged = new ArrayList<>();
        places.sort(Comparator.comparingDouble(Place::x));
        for (Place place : places) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).isSame(place)) {
                merged.set(last, merged.get(last).or(place));
            } else {
                merged.add(place);
            }
        }
        return List.copyOf(merged);
    }
}
