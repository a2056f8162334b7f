package dev.cahier.build;

import dev.cahier.code.HighlightJs;
import dev.cahier.diagram.Graphviz;
import dev.cahier.markdown.NoteEngines;
import dev.cahier.math.KatexRenderer;

/**
 * The engines of a build, which start when they are needed.
 *
 * @param math typesets formulas
 * @param code highlights code
 * @param graphs draws graphs
 */
record Engines(KatexRenderer math, HighlightJs code, Graphviz graphs) implements AutoCloseable {

    static Engines of(KatexRenderer math, BuildCache cache) {
        return new Engines(math, new HighlightJs(cache.code()), new Graphviz(cache.graphs()));
    }

    /** Returns engines with other caches, which need not start again. */
    Engines next(BuildCache cache) {
        return new Engines(
                math.next(cache.formulas()), code.next(cache.code()), graphs.next(cache.graphs()));
    }

    NoteEngines forNotes() {
        return new NoteEngines(math, code, graphs);
    }

    @Override
    public void close() {
        try (graphs;
                code;
                math) {
            // Each is closed, whatever becomes of the others.
        }
    }
}
