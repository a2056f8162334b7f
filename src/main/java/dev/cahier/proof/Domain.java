package dev.cahier.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values that variables may have. Immutable.
 *
 * @param ranges of each variable that is restricted; others are any real number
 * @param conditions what must hold besides
 */
public record Domain(SortedMap<String, Range> ranges, List<Comparison> conditions) {

    /** All real numbers. */
    public static final Domain REALS = new Domain(new TreeMap<>(), List.of());

    public Domain {
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
        conditions = List.copyOf(conditions);
    }

    /**
     * The values that one variable may have.
     *
     * @param integer whether only integers
     */
    public record Range(Enclosure interval, boolean integer) {

        static final Range REALS = new Range(Enclosure.REALS, false);
    }

    Range range(String variable) {
        return ranges.getOrDefault(variable, Range.REALS);
    }

    /** Returns the domain on which a condition holds, too. */
    public Domain where(Comparison given) {
        if (given.variables().isEmpty()) {
            Optional<Integer> sign = ExactSign.of(given.difference());
            boolean holds = sign.isPresent() && given.order().holds(sign.get());
            return holds ? this : where("", Enclosure.EMPTY);
        }
        Comparison condition = Knowledge.solved(given.difference(), given.order()).orElse(given);
        Comparison turned =
                condition.right() instanceof Real.Variable
                                && condition.left() instanceof Real.Constant
                        ? new Comparison(
                                condition.right(), condition.order().mirrored(), condition.left())
                        : condition;
        boolean simple =
                turned.left() instanceof Real.Variable
                        && turned.right().variables().isEmpty()
                        && turned.order() != Comparison.Order.UNEQUAL;
        if (simple) {
            Enclosure bound =
                    Tape.of(turned.right()).evaluate(EnclosureArithmetic.INSTANCE, Map.of());
            if (!bound.isEmpty()) {
                String name = ((Real.Variable) turned.left()).name();
                Domain narrower = where(name, half(turned.order(), bound));
                // A bound that is not a double is rounded, and the condition still says more.
                return bound.isPoint() ? narrower : narrower.with(condition);
            }
        }
        return with(condition);
    }

    private Domain with(Comparison condition) {
        List<Comparison> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Domain(ranges, more);
    }

    private static Enclosure half(Comparison.Order order, Enclosure bound) {
        double infinity = Double.POSITIVE_INFINITY;
        return switch (order) {
            case LESS -> new Enclosure(-infinity, true, bound.hi(), true, true);
            case AT_MOST -> new Enclosure(-infinity, true, bound.hi(), false, true);
            case GREATER -> new Enclosure(bound.lo(), true, infinity, true, true);
            case AT_LEAST -> new Enclosure(bound.lo(), false, infinity, true, true);
            default -> bound;
        };
    }

    /** Returns the domain on which a variable lies in an interval. */
    public Domain where(String variable, Enclosure interval) {
        Range old = range(variable);
        return with(variable, new Range(old.interval().meet(interval), old.integer()));
    }

    /** Returns the domain on which a variable is an integer. */
    public Domain whereInteger(String variable) {
        return with(variable, new Range(range(variable).interval(), true));
    }

    private Domain with(String variable, Range range) {
        SortedMap<String, Range> more = new TreeMap<>(ranges);
        more.put(variable, range);
        return new Domain(more, conditions);
    }

    /** Returns whether there are no such values. */
    public boolean isNowhere() {
        return ranges.values().stream().anyMatch(r -> r.interval().isEmpty());
    }

    /** Returns the box of variables. */
    Map<String, Enclosure> box(Iterable<String> variables) {
        Map<String, Enclosure> box = new HashMap<>();
        variables.forEach(name -> box.put(name, range(name).interval()));
        return box;
    }
}
