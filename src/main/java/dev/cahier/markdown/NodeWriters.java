package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;

/** How nodes are written as HTML: one writer for each class of nodes. */
final class NodeWriters {

    /** Writes the nodes of one class. */
    @FunctionalInterface
    interface Writer<N extends Node> {

        void write(N node, BodyWriter out);
    }

    private final Map<Class<?>, Writer<Node>> writers = new HashMap<>();

    /** Sets the writer of the nodes of one class, subclasses not included. */
    <N extends Node> NodeWriters on(Class<N> type, Writer<? super N> writer) {
        if (writers.put(type, (node, out) -> writer.write(type.cast(node), out)) != null) {
            throw new IllegalArgumentException("two writers of " + type);
        }
        return this;
    }

    /** Writes a node; of one that has no writer, what is within it. */
    void write(Node node, BodyWriter out) {
        writers.getOrDefault(node.getClass(), (other, to) -> to.children(other)).write(node, out);
    }
}
