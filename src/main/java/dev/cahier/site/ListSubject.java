package dev.cahier.site;

import java.util.List;
import java.util.Optional;

/** What a list of notes is of. */
public sealed interface ListSubject {

    /** Returns what the author wrote about it in an {@code _index.md}. */
    Optional<RenderedNote> text();

    /** Returns the language of the list as a BCP 47 tag; empty if it is that of the site. */
    default Optional<String> language() {
        return Optional.empty();
    }

    /**
     * All notes of the site, or of one language.
     *
     * @param series all series, sorted by address
     * @param text {@code content/_index.md}, or {@code content/_index.zh.md}
     */
    record Home(List<Term> series, Optional<RenderedNote> text, Optional<String> language)
            implements ListSubject {

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
    record Section(String name, Optional<RenderedNote> text, Optional<String> language)
            implements ListSubject {}

    /**
     * The notes of a term.
     *
     * @param text the {@code _index.md} whose address is the term's
     */
    record OfTerm(
            Taxonomy taxonomy, Term term, Optional<RenderedNote> text, Optional<String> language)
            implements ListSubject {}
}
