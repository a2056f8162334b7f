package dev.cahier.diagram;

import java.util.List;

/**
 * What Graphviz answers.
 *
 * @param svg the drawing as Graphviz writes it; empty if there is none
 * @param messages what Graphviz says about the graph
 */
public record GraphDrawing(String svg, List<Message> messages) {

    public GraphDrawing {
        messages = List.copyOf(messages);
    }

    /**
     * A message of Graphviz.
     *
     * @param error whether the graph is wrong, so that its drawing should not be shown
     */
    public record Message(boolean error, String text) {}

    /** Returns whether the whole graph was drawn as its author wrote it. */
    public boolean isComplete() {
        return !svg.isEmpty() && messages.stream().noneMatch(Message::error);
    }
}
