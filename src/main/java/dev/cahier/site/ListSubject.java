package dev.cahier.site;

import java.util.List;
import java.util.Optional;

/** What a list of notes is of. */
public sealed interface ListSubject {

    /** Returns what the author wrote about it in an {@code _index.md}. */
    Optional<RenderedNote> text();

    /**
     * All notes of the site.
     *
     * @param series all series, sorted by address
     * @param text {@code content/_index.md}
     */
    record Home(List<Term> series, Optional<RenderedNote> text) implements ListSubject {

        public Home {
            series = List.copyOf(series);
        }
    }

    /**
     * The notes below a folder.
     *
     * @param name the folder's name
     * @param text the folder's {@code _index.md}
     */
    record Section(String name, Optional<RenderedNote> text) implements ListSubject {}

    /**
     * The notes of a term.
     *
     * @param text the {@code _index.md} whose address is the term's
     */
    record OfTerm(Taxonomy taxonomy, Term term, Optional<RenderedNote> text)
            implements ListSubject {}
}
