package dev.cahier.site;

import java.util.Optional;

/** What a list of notes is of. */
public sealed interface ListSubject {

    /**
     * All notes of the site.
     *
     * @param text what its author wrote about it, in {@code content/_index.md}
     */
    record Home(Optional<RenderedNote> text) implements ListSubject {}

    /**
     * The notes below a folder.
     *
     * @param name the folder's name
     * @param text what its author wrote about it, in the folder's {@code _index.md}
     */
    record Section(String name, Optional<RenderedNote> text) implements ListSubject {}

    /** The notes of a term. */
    record OfTerm(Taxonomy taxonomy, Term term) implements ListSubject {}
}
