package dev.cahier.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Tries a comparison at points, and remembers where it nearly fails. Mutable. */
final class Trial {

    /** A difference that a reader sees at once. */
    private static final double VISIBLE = 1e-3;

    private static final double SMALL = 1e-3;
    private static final double LARGE = 1e5;
    private static final int MOST_PRECISE = 16;
    private static final int MOST_EXACT = 40;
    private static final int MOST_REFUTED = 24;
    private static final int MOST_DESCENTS = 3;
    private static final int ROUNDS = 24;

    /** What a step with many digits costs, in steps with doubles. */
    private static final int DIGITS = 40;

    private final Comparison comparison;
    private final Domain domain;
    private final Budget budget;
    private final Tape left;
    private final Tape right;
    private final List<Tape> conditions;
    private final List<Near> near = new ArrayList<>();
    private boolean closely;
    private int precise;
    private int exact;
    private int agreeing;
    private final SortedMap<String, SampledInterval> where = new TreeMap<>();

    private record Near(SamplePoint point, double margin) {}

    Trial(Comparison comparison, Domain domain, Budget budget) {
        this.comparison = comparison;
        this.domain = domain;
        this.budget = budget;
        left = Tape.of(comparison.left());
        right = Tape.of(comparison.right());
        conditions = domain.conditions().stream().map(c -> Tape.of(c.difference())).toList();
    }

    /** Returns at how many points the comparison holds, or seems to. */
    int agreeing() {
        return agreeing;
    }

    /** Returns between which values of the variables those points are. */
    SortedMap<String, SampledInterval> where() {
        return where;
    }

    /** Returns a point that refutes the comparison, as far as doubles show it. */
    Optional<Ruling.Refuted> roughly(List<SamplePoint> points) {
        return first(points);
    }

    /** Returns a point that refutes the comparison, with many digits where doubles agree. */
    Optional<Ruling.Refuted> closely(List<SamplePoint> points) {
        closely = true;
        agreeing = 0;
        where.clear();
        near.clear();
        return first(points);
    }

    /** Returns the first point that shows it clearly, else the first one. */
    private Optional<Ruling.Refuted> first(List<SamplePoint> points) {
        Optional<SamplePoint> best = Optional.empty();
        int refuted = 0;
        for (SamplePoint point : points) {
            if (!budget.take(cost())) {
                break;
            }
            if (!isInside(point) || !isRefuted(point)) {
                continue;
            }
            if (isClear(point)) {
                return Optional.of(verdict(point));
            }
            best = best.or(() -> Optional.of(point));
            if (++refuted >= MOST_REFUTED) {
                break;
            }
        }
        return best.map(this::verdict);
    }

    private Ruling.Refuted verdict(SamplePoint point) {
        return point.refuting(precise(left, point), precise(right, point));
    }

    /** Returns how many steps it takes to try a point. */
    private long cost() {
        long cost = left.length() + right.length();
        for (Tape condition : conditions) {
            cost += condition.length();
        }
        return cost;
    }

    private PreciseNumber precise(Tape side, SamplePoint point) {
        budget.take((long) DIGITS * side.length());
        return side.evaluate(PreciseArithmetic.INSTANCE, point.in(PreciseArithmetic.INSTANCE));
    }

    private static Enclosure rough(Tape side, SamplePoint point) {
        return side.evaluate(EnclosureArithmetic.INSTANCE, point.in(EnclosureArithmetic.INSTANCE));
    }

    private boolean isInside(SamplePoint point) {
        for (int i = 0; i < conditions.size(); i++) {
            Comparison.Order order = domain.conditions().get(i).order();
            Arithmetic.Signs signs =
                    EnclosureArithmetic.INSTANCE.signs(rough(conditions.get(i), point));
            if (!signs.mustHold(order)) {
                boolean maybe = signs.mayHold(order) && exact++ < MOST_EXACT;
                Real there =
                        Substitution.in(domain.conditions().get(i).difference(), point.exact());
                Optional<Integer> sign = maybe ? ExactSign.of(there) : Optional.empty();
                if (sign.isEmpty() || !order.holds(sign.get())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isRefuted(SamplePoint point) {
        Enclosure a = rough(left, point);
        Enclosure b = rough(right, point);
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() != b.isEmpty() && isUndefinedAround(a.isEmpty(), point);
        }
        Arithmetic.Signs signs = EnclosureArithmetic.INSTANCE.signs(a.plus(b.negated()));
        near.add(new Near(point, margin(a, b)));
        if (signs.mustHold(comparison.order().negated())) {
            // The doubles are certain; many digits make the values that are printed.
            PreciseNumber first = precise(left, point);
            PreciseNumber second = precise(right, point);
            boolean equal = !signs.negative() && !signs.positive();
            return first.isUsable() && second.isUsable() && (equal || isApart(first, second));
        }
        if (signs.mustHold(comparison.order())) {
            agree(point);
            return false;
        }
        return isRefutedPrecisely(point);
    }

    private void agree(SamplePoint point) {
        agreeing++;
        point.values()
                .forEach(
                        (name, at) ->
                                where.merge(
                                        name,
                                        new SampledInterval(at, at),
                                        SampledInterval::joined));
    }

    private boolean isRefutedPrecisely(SamplePoint point) {
        if (!closely) {
            agree(point);
            return false;
        }
        if (precise++ < MOST_PRECISE) {
            PreciseNumber first = precise(left, point);
            PreciseNumber second = precise(right, point);
            if (!first.isUsable() || !second.isUsable()) {
                return false;
            }
            if (isApart(first, second)) {
                return true;
            }
        }
        agree(point);
        if (comparison.order().isStrict() && exact++ < MOST_EXACT) {
            Real difference = Substitution.in(comparison.difference(), point.exact());
            return ExactSign.of(difference).equals(Optional.of(0));
        }
        return false;
    }

    private boolean isApart(PreciseNumber first, PreciseNumber second) {
        PreciseNumber difference = PreciseArithmetic.INSTANCE.plus(first, second.negated());
        return PreciseArithmetic.INSTANCE.signs(difference).mustHold(comparison.order().negated());
    }

    /**
     * Returns whether one side has no value on a whole neighbourhood, and the other one has. A side
     * that has values everywhere says nothing about the domain that is meant: {@code \sqrt{x} \le
     * (1 + x)/2} is about the numbers that have a root.
     */
    private boolean isUndefinedAround(boolean first, SamplePoint point) {
        Tape missing = first ? left : right;
        Tape other = first ? right : left;
        Real defined = first ? comparison.right() : comparison.left();
        if (!Splits.hasLimitedDomain(defined)) {
            return false;
        }
        Map<String, Enclosure> box = point.around(domain);
        return precise(other, point).isUsable()
                && !precise(missing, point).defined()
                && missing.evaluate(EnclosureArithmetic.INSTANCE, box).isEmpty()
                && other.evaluate(EnclosureArithmetic.INSTANCE, box).whole();
    }

    private boolean isClear(SamplePoint point) {
        double a = middle(rough(left, point));
        double b = middle(rough(right, point));
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return true;
        }
        double size = Math.max(Math.abs(a), Math.abs(b));
        return size > SMALL && size < LARGE && Math.abs(a - b) >= VISIBLE * size || size == 0;
    }

    private static double middle(Enclosure of) {
        return of.isEmpty() ? Double.NaN : of.lo() + (of.hi() - of.lo()) / 2;
    }

    /** Returns by how much the comparison holds at a point. */
    private double margin(Enclosure a, Enclosure b) {
        double difference = middle(a) - middle(b);
        return switch (comparison.order()) {
            case LESS, AT_MOST -> -difference;
            case AT_LEAST, GREATER -> difference;
            case EQUAL -> -Math.abs(difference);
            case UNEQUAL -> Math.abs(difference);
        };
    }

    /** Returns an irrational number at which both sides are equal, though one must be smaller. */
    Optional<Ruling.Refuted> touching(String variable) {
        if (!comparison.order().isStrict()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Real> place : Points.named(comparison.difference()).entrySet()) {
            Map<String, Real> at = Map.of(variable, place.getValue());
            Enclosure where =
                    Tape.of(place.getValue()).evaluate(EnclosureArithmetic.INSTANCE, Map.of());
            Enclosure inside = where.meet(domain.range(variable).interval());
            Real difference = Substitution.in(comparison.difference(), at);
            if (!inside.isEmpty()
                    && domain.conditions().isEmpty()
                    && ExactSign.of(difference).equals(Optional.of(0))) {
                Real both = Substitution.in(comparison.left(), at);
                boolean zero = ExactSign.of(both).equals(Optional.of(0));
                String value = zero ? "0" : Decision.text(both);
                return Optional.of(
                        new Ruling.Refuted(
                                new TreeMap<>(Map.of(variable, place.getKey())),
                                Optional.of(value),
                                Optional.of(value)));
            }
        }
        return Optional.empty();
    }

    /** Goes from the points at which it nearly fails to where it might fail. */
    Optional<Ruling.Refuted> descend() {
        if (comparison.order() == Comparison.Order.EQUAL) {
            return Optional.empty();
        }
        List<Near> start = new ArrayList<>(near);
        start.removeIf(n -> !Double.isFinite(n.margin));
        start.sort(Comparator.comparingDouble(Near::margin));
        for (Near each : start.subList(0, Math.min(MOST_DESCENTS, start.size()))) {
            Optional<SamplePoint> lowest = descend(each);
            if (lowest.isPresent()) {
                return lowest.map(this::verdict);
            }
        }
        return Optional.empty();
    }

    private Optional<SamplePoint> descend(Near start) {
        SamplePoint here = start.point;
        double margin = start.margin;
        BigFraction step = BigFraction.of(1);
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (Map.Entry<String, BigFraction> each : Map.copyOf(here.values()).entrySet()) {
                for (BigFraction aside : List.of(step, step.negate())) {
                    SortedMap<String, BigFraction> values = new TreeMap<>(here.values());
                    values.put(each.getKey(), each.getValue().add(aside));
                    SamplePoint there = new SamplePoint(values);
                    if (!budget.take(cost())) {
                        return Optional.empty();
                    }
                    if (!isAllowed(there)) {
                        continue;
                    }
                    Enclosure a = rough(left, there);
                    Enclosure b = rough(right, there);
                    double found = a.isEmpty() || b.isEmpty() ? Double.NaN : margin(a, b);
                    if (found < margin) {
                        here = there;
                        margin = found;
                        moved = true;
                        if (isRefuted(there)) {
                            return Optional.of(there);
                        }
                    }
                }
            }
            step = moved ? step : step.divide(step.getDenominator().bitLength() % 2 == 0 ? 2 : 5);
        }
        return Optional.empty();
    }

    private boolean isAllowed(SamplePoint point) {
        Map<String, BigFraction> outside = new HashMap<>(point.values());
        outside.entrySet()
                .removeIf(
                        e -> {
                            Domain.Range range = domain.range(e.getKey());
                            return range.interval().contains(e.getValue().doubleValue())
                                    && (!range.integer() || Rationals.isInteger(e.getValue()));
                        });
        return outside.isEmpty() && isInside(point);
    }
}
