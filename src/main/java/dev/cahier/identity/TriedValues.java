package dev.cahier.identity;

import dev.cahier.proof.Decision;
import dev.cahier.proof.Real;
import dev.cahier.proof.SampledInterval;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** At which values of its variables a relation was tried. Mutable. */
final class TriedValues {

    private static final int MOST_LISTED = 4;

    private final SortedMap<String, SampledInterval> intervals = new TreeMap<>();
    private final SortedMap<String, Set<String>> fixed = new TreeMap<>();

    void add(Map<String, SampledInterval> where) {
        where.forEach((name, each) -> intervals.merge(name, each, SampledInterval::joined));
    }

    /** Adds the values of variables that take one value after the other. */
    void fix(Map<String, Real> values) {
        values.forEach(
                (name, value) ->
                        fixed.computeIfAbsent(name, n -> new LinkedHashSet<>())
                                .add(Decision.text(value)));
    }

    List<Verdict.Region> regions() {
        SortedMap<String, String> sets = new TreeMap<>();
        intervals.forEach((name, interval) -> sets.put(name, interval.tex()));
        fixed.forEach((name, values) -> sets.put(name, listed(List.copyOf(values))));
        return sets.entrySet().stream()
                .map(e -> new Verdict.Region(e.getKey(), e.getValue()))
                .toList();
    }

    private static String listed(List<String> values) {
        int last = values.size() - 1;
        return "\\{"
                + (values.size() <= MOST_LISTED
                        ? String.join(", ", values)
                        : String.join(", ", values.subList(0, 2))
                                + ", \\ldots, "
                                + values.get(last))
                + "\\}";
    }
}
