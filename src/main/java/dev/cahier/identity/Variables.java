package dev.cahier.identity;

import dev.cahier.proof.Real;
import dev.cahier.tex.Definition;
import dev.cahier.tex.Relation;
import dev.cahier.tex.Statement;
import dev.cahier.tex.TexCondition;
import dev.cahier.tex.TexTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the free variables of a statement and what kind of thing each of them is. */
final class Variables {

    private final Map<String, TexCondition.NumberSet> sets = new TreeMap<>();
    private final Set<String> names = new HashSet<>();

    Variables(Statement statement) {
        for (TexCondition restriction : statement.restrictions()) {
            for (TexCondition.Part part : restriction.parts()) {
                if (part instanceof TexCondition.Belongs belongs
                        && belongs.element() instanceof TexTerm.Symbol symbol) {
                    sets.put(symbol.name(), belongs.set());
                    names.add(symbol.name());
                }
                collect(part, Set.of());
            }
        }
        for (Relation relation : statement.relations()) {
            collect(relation, Set.of());
        }
        for (Definition definition : statement.definitions()) {
            Set<String> bound = new HashSet<>();
            definition.parameters().forEach(p -> bound.add(p.name()));
            collect(definition.body(), bound);
        }
    }

    Map<String, TexCondition.NumberSet> sets() {
        return sets;
    }

    /** Returns the variables that are integers, without those whose value is known. */
    Set<String> integers(Set<String> known) {
        Set<String> integers = new HashSet<>();
        sets.forEach(
                (name, set) -> {
                    if (set instanceof TexCondition.Integers && !known.contains(name)) {
                        integers.add(name);
                    }
                });
        return integers;
    }

    /** Asks for the values of variables that have finitely many and are integers. */
    void checkFinite(Set<String> used, Set<String> known) {
        Set<String> finite = integers(known);
        finite.retainAll(used);
        finite.removeIf(
                name -> {
                    TexCondition.Integers set = (TexCondition.Integers) sets.get(name);
                    return set.lower().isEmpty() || set.upper().isEmpty();
                });
        if (!finite.isEmpty()) {
            throw new NumberNeeded(finite);
        }
    }

    /** Returns the variables as numbers, vectors and matrices of real variables. */
    Map<String, Grid> grids() {
        Map<String, Grid> grids = new HashMap<>();
        for (String name : names) {
            grids.put(
                    name,
                    sets.get(name) instanceof TexCondition.Matrices size
                            ? matrix(name, size)
                            : Grid.number(new Real.Variable(name)));
        }
        return grids;
    }

    private static Grid matrix(String name, TexCondition.Matrices size) {
        List<Real> entries = new ArrayList<>();
        for (int i = 1; i <= size.rows(); i++) {
            for (int j = 1; j <= size.columns(); j++) {
                String index =
                        size.columns() == 1
                                ? "" + i
                                : size.rows() == 1 ? "" + j : "{" + i + j + "}";
                entries.add(new Real.Variable(name + "_" + index));
            }
        }
        return Grid.matrix(size.rows(), size.columns(), entries);
    }

    private void collect(Relation relation, Set<String> bound) {
        collect(relation.left(), bound);
        collect(relation.right(), bound);
    }

    private void collect(TexCondition.Part part, Set<String> bound) {
        if (part instanceof TexCondition.Holds holds) {
            collect(holds.relation(), bound);
        } else if (part instanceof TexCondition.Belongs belongs) {
            collect(belongs.element(), bound);
            if (belongs.set() instanceof TexCondition.Reals reals) {
                reals.intervals().forEach(i -> i.lower().ifPresent(t -> collect(t, bound)));
                reals.intervals().forEach(i -> i.upper().ifPresent(t -> collect(t, bound)));
            }
            if (belongs.set() instanceof TexCondition.Integers integers) {
                integers.lower().ifPresent(t -> collect(t, bound));
                integers.upper().ifPresent(t -> collect(t, bound));
            }
        }
    }

    private void collect(TexTerm term, Set<String> bound) {
        if (term instanceof TexTerm.Symbol symbol) {
            if (!bound.contains(symbol.name())) {
                names.add(symbol.name());
            }
        } else if (term instanceof TexTerm.Series series) {
            collect(series.lower(), bound);
            series.upper().ifPresent(upper -> collect(upper, bound));
            Set<String> inside = new HashSet<>(bound);
            inside.add(series.index().name());
            collect(series.body(), inside);
        } else if (term instanceof TexTerm.Cases cases) {
            for (TexTerm.Cases.Case each : cases.cases()) {
                collect(each.value(), bound);
                each.condition().parts().forEach(p -> collect(p, bound));
            }
            cases.otherwise().ifPresent(t -> collect(t, bound));
        } else {
            TermParts.of(term).forEach(t -> collect(t, bound));
        }
    }
}
