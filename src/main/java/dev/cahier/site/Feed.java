package dev.cahier.site;

import java.util.List;
import java.util.Optional;

/**
 * The newest notes of a list, for feed readers.
 *
 * @param subject the list: of a term, or of all notes of the site or of one language
 * @param address the address of the list's page; the files of the feed are beside it
 * @param notes the notes, the newest first
 */
public record Feed(ListSubject subject, String address, List<Page.NotePage> notes) {

    public Feed {
        notes = List.copyOf(notes);
    }

    /** Returns the term whose notes they are; nothing for all notes. */
    public Optional<ListSubject.OfTerm> term() {
        return subject instanceof ListSubject.OfTerm term ? Optional.of(term) : Optional.empty();
    }
}
