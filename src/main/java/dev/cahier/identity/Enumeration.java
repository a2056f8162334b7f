package dev.cahier.identity;

import dev.cahier.proof.Budget;
import dev.cahier.proof.Real;
import dev.cahier.tex.Definition;
import dev.cahier.tex.Statement;
import dev.cahier.tex.TexCondition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Puts in values of variables one by one, where that is how a statement can be decided. Mutable.
 */
final class Enumeration {

    private static final int MOST_VALUES = 60;
    private static final int MOST_COMBINATIONS = 400;

    /** How many values of a variable without an upper bound are tried. */
    private static final int TRIED = 12;

    private final Statement statement;
    private final Variables variables;
    private final Budget budget;
    private boolean used;
    private boolean incomplete;
    private int combinations;

    Enumeration(Statement statement, Variables variables, Budget budget) {
        this.statement = statement;
        this.variables = variables;
        this.budget = budget;
    }

    boolean isUsed() {
        return used;
    }

    /** Returns whether there are more values than were put in. */
    boolean isIncomplete() {
        return incomplete;
    }

    /**
     * Calls an action for all values of the variables that need one.
     *
     * @param action throws {@link NumberNeeded} for further variables; returns whether to go on
     */
    void forEach(Predicate<SortedMap<String, Real>> action) {
        List<String> listed = new ArrayList<>();
        variables
                .sets()
                .forEach(
                        (name, set) -> {
                            if (set instanceof TexCondition.Listed) {
                                listed.add(name);
                            }
                        });
        forEach(new TreeMap<>(), listed, action);
    }

    private boolean forEach(
            SortedMap<String, Real> fixed,
            List<String> needed,
            Predicate<SortedMap<String, Real>> action) {
        if (combinations >= MOST_COMBINATIONS || budget.isSpent()) {
            incomplete = true;
            return false;
        }
        List<String> rest = new ArrayList<>(needed);
        rest.removeAll(fixed.keySet());
        try {
            if (rest.isEmpty()) {
                combinations++;
                return action.test(fixed);
            }
            used = true;
            String name = rest.get(0);
            for (Real value : values(name, fixed)) {
                SortedMap<String, Real> more = new TreeMap<>(fixed);
                more.put(name, value);
                if (!forEach(more, rest, action)) {
                    return false;
                }
            }
            return true;
        } catch (NumberNeeded number) {
            combinations--;
            List<String> first = new ArrayList<>(number.variables());
            first.sort(null);
            first.removeAll(fixed.keySet());
            first.addAll(rest);
            return forEach(fixed, first, action);
        }
    }

    private List<Real> values(String name, SortedMap<String, Real> fixed) {
        Map<String, Grid> grids = variables.grids();
        fixed.forEach((n, value) -> grids.put(n, Grid.number(value)));
        Meanings meanings = new Meanings(grids, Map.of(), Map.of(), definitions());
        TermLowering lowering =
                new TermLowering(
                        new IntegerValues(variables.integers(fixed.keySet())),
                        ActivationBodies.none(),
                        budget);
        TexCondition.NumberSet set = variables.sets().get(name);
        if (set instanceof TexCondition.Listed listed) {
            return listed.elements().stream().map(t -> lowering.number(t, meanings)).toList();
        }
        TexCondition.Integers integers = (TexCondition.Integers) set;
        Optional<Integer> lower = integers.lower().map(t -> lowering.integer(t, meanings));
        Optional<Integer> upper = integers.upper().map(t -> lowering.integer(t, meanings));
        int from = lower.orElse(upper.map(u -> u - TRIED).orElse(-TRIED / 2));
        int most = upper.isPresent() && lower.isPresent() ? MOST_VALUES : TRIED;
        int to = Math.min(upper.orElse(Integer.MAX_VALUE), from + most - 1);
        incomplete |= lower.isEmpty() || upper.isEmpty() || to < upper.get();
        List<Real> values = new ArrayList<>();
        for (int n = from; n <= to; n++) {
            values.add(Real.of(n));
        }
        return values;
    }

    private Map<String, Definition> definitions() {
        Map<String, Definition> definitions = new HashMap<>();
        statement.definitions().forEach(d -> definitions.put(d.name(), d));
        return definitions;
    }
}
