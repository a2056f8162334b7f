package dev.cahier.build;

import dev.cahier.code.HighlightCache;
import dev.cahier.code.HighlightJs;
import dev.cahier.markdown.NoteEngines;
import dev.cahier.math.KatexRenderer;

/**
 * The engines of a build, which start when they are needed.
 *
 * @param math typesets formulas
 * @param code highlights code
 */
record Engines(KatexRenderer math, HighlightJs code) implements AutoCloseable {

    static Engines of(KatexRenderer math, HighlightCache kept) {
        return new Engines(math, new HighlightJs(kept));
    }

    /** Returns engines with other caches, which need not start again. */
    Engines next(BuildCache cache) {
        return new Engines(math.next(cache.formulas()), code.next(cache.code()));
    }

    NoteEngines forNotes() {
        return new NoteEngines(math, code);
    }

    @Override
    public void close() {
        try {
            math.close();
        } finally {
            code.close();
        }
    }
}
