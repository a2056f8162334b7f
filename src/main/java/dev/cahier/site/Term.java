package dev.cahier.site;

import java.util.List;

/**
 * A term, such as one tag, with its notes.
 *
 * @param name the term as its first note spells it
 * @param address the page of its notes
 * @param notes its notes in the order of the site
 */
public record Term(String name, String address, List<RenderedNote> notes) {

    public Term {
        notes = List.copyOf(notes);
    }
}
