package dev.cahier.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function of one real variable on its whole domain: open intervals on which it and its
 * derivative are known to be defined and continuous, and single numbers between them. Immutable.
 */
final class RealCurve {

    private static final int MOST_HALVES = 14;
    private static final long STEPS = 40_000;

    private final Real expression;
    private final Real slope;
    private final String variable;
    private final Tape values;
    private final Tape slopes;
    private final Budget budget = new Budget(STEPS);
    private final List<CurvePart> stretches = new ArrayList<>();

    private RealCurve(Real expression, String variable) {
        this.expression = expression;
        this.variable = variable;
        slope = Factoring.of(Differentiation.of(expression, variable));
        values = Tape.of(expression);
        slopes = Tape.of(slope);
    }

    /** Returns a curve, if its domain and its breaks can be found. */
    static Optional<RealCurve> of(Real expression, String variable) {
        RealCurve curve = new RealCurve(expression, variable);
        return curve.divide() ? Optional.of(curve) : Optional.empty();
    }

    Real expression() {
        return expression;
    }

    Real slope() {
        return slope;
    }

    String variable() {
        return variable;
    }

    /** Returns the parts of the domain, ascending. */
    List<CurvePart> stretches() {
        return List.copyOf(stretches);
    }

    /** Returns special places within an open interval, ascending. */
    List<Real> placesWithin(Enclosure interval) {
        List<Real> inside = new ArrayList<>();
        for (Place each : places()) {
            boolean within = interval.lo() < each.at.lo() && each.at.hi() < interval.hi();
            if (within) {
                inside.add(each.place);
            }
        }
        return inside;
    }

    Real value(Real place) {
        return Substitution.in(expression, Map.of(variable, place));
    }

    Enclosure enclose(Enclosure box) {
        return values.evaluate(EnclosureArithmetic.INSTANCE, Map.of(variable, box));
    }

    /** Returns the limit at the lower end of an open stretch, or its upper one. */
    Optional<Limit> limit(CurvePart stretch, boolean upper) {
        Optional<Real> end = upper ? stretch.to() : stretch.from();
        return end.isPresent()
                ? GrowthFinder.at(end.get(), expression, variable, upper ? -1 : 1)
                : GrowthFinder.atInfinity(expression, variable, upper ? 1 : -1);
    }

    private record Place(Real place, Enclosure at) {}

    private List<Place> places() {
        List<Place> all = new ArrayList<>();
        List<Real> candidates = new ArrayList<>(Points.special(expression));
        candidates.addAll(Breaks.of(expression));
        for (Real place : candidates) {
            Enclosure at = Tape.of(place).evaluate(EnclosureArithmetic.INSTANCE, Map.of());
            if (!at.isEmpty() && at.isBounded()) {
                all.add(new Place(place, at));
            }
        }
        all.sort(Comparator.comparingDouble(p -> p.at.lo()));
        List<Place> apart = new ArrayList<>();
        for (Place each : all) {
            boolean free = apart.isEmpty() || apart.get(apart.size() - 1).at.hi() < each.at.lo();
            if (free) {
                apart.add(each);
            }
        }
        return apart;
    }

    /** Divides the line into stretches; returns whether all of it is understood. */
    private boolean divide() {
        if (isWhole(Enclosure.REALS, MOST_HALVES)) {
            stretches.add(
                    CurvePart.between(
                            Optional.empty(),
                            Optional.empty(),
                            Double.NEGATIVE_INFINITY,
                            Double.POSITIVE_INFINITY));
            return true;
        }
        Optional<Place> last = Optional.empty();
        List<Place> places = places();
        for (int i = 0; i <= places.size(); i++) {
            Optional<Place> next =
                    i < places.size() ? Optional.of(places.get(i)) : Optional.empty();
            CurvePart part =
                    CurvePart.between(
                            last.map(Place::place),
                            next.map(Place::place),
                            last.map(p -> p.at.lo()).orElse(Double.NEGATIVE_INFINITY),
                            next.map(p -> p.at.hi()).orElse(Double.POSITIVE_INFINITY));
            if (isWhole(part.interval(), MOST_HALVES)) {
                add(part);
            } else if (!isNowhere(part.interval(), MOST_HALVES)) {
                return false;
            }
            if (next.isPresent() && !add(next.get())) {
                return false;
            }
            last = next;
        }
        return !stretches.isEmpty();
    }

    /** Joins an interval to the last one if nothing happens between them. */
    private void add(CurvePart part) {
        int size = stretches.size();
        if (size >= 2 && stretches.get(size - 1).isPoint()) {
            CurvePart before = stretches.get(size - 2);
            boolean adjacent =
                    !before.isPoint()
                            && before.to().equals(part.from())
                            && stretches.get(size - 1).from().equals(part.from());
            CurvePart joined =
                    CurvePart.between(
                            before.from(), part.to(), before.interval().lo(), part.interval().hi());
            if (adjacent && isWhole(joined.interval(), MOST_HALVES)) {
                stretches.subList(size - 2, size).clear();
                stretches.add(joined);
                return;
            }
        }
        stretches.add(part);
    }

    /** Adds a number if the curve is defined there; returns whether that is known. */
    private boolean add(Place place) {
        // The tape, not the substituted expression: there 0 times 1/0 would be 0.
        Enclosure there = enclose(place.at);
        if (there.isEmpty()) {
            return true;
        }
        if (!there.whole()) {
            boolean exact = place.at.isPoint();
            PreciseNumber value = exact ? precisely(place.place) : PreciseNumber.UNKNOWN;
            if (!value.isUsable()) {
                return !value.defined();
            }
        }
        stretches.add(CurvePart.at(place.place, place.at));
        return true;
    }

    private PreciseNumber precisely(Real place) {
        PreciseNumber at = Tape.of(place).evaluate(PreciseArithmetic.INSTANCE, Map.of());
        return values.evaluate(PreciseArithmetic.INSTANCE, Map.of(variable, at));
    }

    private boolean isWhole(Enclosure box, int halves) {
        if (!budget.take(1)) {
            return false;
        }
        Enclosure value = enclose(box);
        Enclosure rise = slopes.evaluate(EnclosureArithmetic.INSTANCE, Map.of(variable, box));
        if (value.isEmpty() || rise.isEmpty()) {
            return false;
        }
        if (value.whole() && rise.whole()) {
            return true;
        }
        double middle = middle(box);
        boolean divisible = box.lo() < middle && middle < box.hi();
        return halves > 0
                && divisible
                && isWhole(lower(box, middle), halves - 1)
                && isWhole(upper(box, middle), halves - 1);
    }

    private boolean isNowhere(Enclosure box, int halves) {
        if (!budget.take(1)) {
            return false;
        }
        Enclosure value = enclose(box);
        if (value.isEmpty()) {
            return true;
        }
        double middle = middle(box);
        boolean divisible = box.lo() < middle && middle < box.hi();
        return !value.whole()
                && halves > 0
                && divisible
                && isNowhere(lower(box, middle), halves - 1)
                && isNowhere(upper(box, middle), halves - 1);
    }

    private static Enclosure lower(Enclosure box, double middle) {
        return new Enclosure(box.lo(), box.loOpen(), middle, false, true);
    }

    private static Enclosure upper(Enclosure box, double middle) {
        return new Enclosure(middle, false, box.hi(), box.hiOpen(), true);
    }

    private static double middle(Enclosure box) {
        if (box.lo() < 0 && box.hi() > 0) {
            return 0;
        }
        if (Double.isInfinite(box.hi())) {
            return Math.max(1, box.lo() * 3);
        }
        if (Double.isInfinite(box.lo())) {
            return Math.min(-1, box.hi() * 3);
        }
        return box.lo() + (box.hi() - box.lo()) / 2;
    }
}
