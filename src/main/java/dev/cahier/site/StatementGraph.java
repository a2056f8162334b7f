package dev.cahier.site;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What leads to what: statements, or notes where there are too many statements for a picture.
 *
 * @param nodes what is shown, in the order of the page
 * @param edges what leads to what: the second one refers to the first one
 * @param left how many connected nodes are left out
 */
public record StatementGraph(List<StatementLink> nodes, List<Edge> edges, int left) {

    /** A graph of nothing. */
    public static final StatementGraph NONE = new StatementGraph(List.of(), List.of(), 0);

    public StatementGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Indexes of nodes. */
    public record Edge(int from, int to) {}

    StatementGraph with(UnaryOperator<RenderedNote> now) {
        return new StatementGraph(
                nodes.stream().map(node -> node.in(now.apply(node.note()))).toList(), edges, left);
    }
}
