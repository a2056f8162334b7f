package dev.cahier.site;

import dev.cahier.site.StatementMap.Id;
import dev.cahier.site.StatementMap.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Draws up the graph of what leads to what, small enough for a picture. */
final class StatementGraphs {

    /** More would be too many for readers, and for the engine that draws them. */
    private static final int MOST_STATEMENTS = 40;

    private static final int MOST_NOTES = 60;
    private static final int MOST_EDGES = 240;

    private StatementGraphs() {}

    /**
     * Returns the graph of some notes: of their statements if these are few, else of the notes.
     *
     * @param notes the notes in the order of the page
     */
    static StatementGraph of(List<RenderedNote> notes, StatementMap map, StatementFinder finder) {
        Map<String, Integer> order = new HashMap<>();
        notes.forEach(note -> order.put(note.note().path(), order.size()));
        List<Use> uses =
                map.all().stream()
                        .filter(use -> order.containsKey(use.from().path()))
                        .filter(use -> order.containsKey(use.to().path()))
                        .toList();
        Comparator<Id> inOrder =
                Comparator.<Id>comparingInt(id -> order.get(id.path())).thenComparing(Id::index);
        Set<List<Id>> statements = pairs(uses, id -> id);
        if (ids(statements).size() <= MOST_STATEMENTS) {
            return graph(statements, MOST_STATEMENTS, inOrder, finder);
        }
        return graph(pairs(uses, id -> new Id(id.path(), -1)), MOST_NOTES, inOrder, finder);
    }

    /** Returns what leads to what, each pair once. */
    private static Set<List<Id>> pairs(List<Use> uses, UnaryOperator<Id> node) {
        Set<List<Id>> pairs = new LinkedHashSet<>();
        for (Use use : uses) {
            Id from = node.apply(use.to());
            Id to = node.apply(use.from());
            if (!from.equals(to)) {
                pairs.add(List.of(from, to));
            }
        }
        return pairs;
    }

    private static Set<Id> ids(Set<List<Id>> pairs) {
        Set<Id> ids = new TreeSet<>();
        pairs.forEach(ids::addAll);
        return ids;
    }

    private static StatementGraph graph(
            Set<List<Id>> pairs, int most, Comparator<Id> inOrder, StatementFinder finder) {
        Map<Id, Integer> degrees = new HashMap<>();
        pairs.forEach(pair -> pair.forEach(id -> degrees.merge(id, 1, Integer::sum)));
        List<Id> shown =
                degrees.keySet().stream()
                        .sorted(
                                Comparator.<Id>comparingInt(id -> -degrees.get(id))
                                        .thenComparing(inOrder))
                        .limit(most)
                        .sorted(inOrder)
                        .toList();
        List<StatementLink> nodes = new ArrayList<>();
        Map<Id, Integer> indexes = new HashMap<>();
        for (Id id : shown) {
            finder.link(id)
                    .ifPresent(
                            link -> {
                                indexes.put(id, nodes.size());
                                nodes.add(link);
                            });
        }
        List<StatementGraph.Edge> edges =
                pairs.stream()
                        .filter(pair -> indexes.keySet().containsAll(pair))
                        .map(
                                pair ->
                                        new StatementGraph.Edge(
                                                indexes.get(pair.get(0)), indexes.get(pair.get(1))))
                        .sorted(
                                Comparator.comparing(StatementGraph.Edge::from)
                                        .thenComparing(StatementGraph.Edge::to))
                        .limit(MOST_EDGES)
                        .toList();
        return new StatementGraph(nodes, edges, degrees.size() - nodes.size());
    }
}
