package dev.cahier.diagram;

import java.util.List;

/** Draws graphs. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface GraphDrawer {

    /** Draws nothing, so that the sources of graphs are shown. */
    GraphDrawer NONE = dot -> new GraphDrawing("", List.of());

    /**
     * Draws a graph.
     *
     * @param dot one graph in the language DOT
     */
    GraphDrawing draw(String dot);
}
