package dev.cahier.diagram;

import dev.cahier.store.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts that draw graphs, read from the class path. */
final class GraphvizFiles {

    private GraphvizFiles() {}

    /** Returns Graphviz, compiled to WebAssembly and wrapped in a script. */
    static String program() {
        return text("graphviz/viz-global.js");
    }

    /** Returns the script that loads Graphviz and calls it. */
    static String bridge() {
        return text("graphviz-bridge.js");
    }

    /** Returns what an answer depends on, besides the graph. */
    static String identity() {
        return Sha256.of(program() + bridge());
    }

    private static String text(String resource) {
        try (InputStream in = GraphvizFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
