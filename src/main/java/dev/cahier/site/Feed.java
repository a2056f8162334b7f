package dev.cahier.site;

import java.util.List;
import java.util.Optional;

/**
 * The newest notes of a list, for feed readers.
 *
 * @param term the term whose notes they are; absent for all notes of the site
 * @param address the address of the list's page; the files of the feed are beside it
 * @param notes the notes, the newest first
 */
public record Feed(Optional<ListSubject.OfTerm> term, String address, List<Page.NotePage> notes) {

    public Feed {
        notes = List.copyOf(notes);
    }
}
