package dev.cahier.site;

import dev.cahier.markdown.NoteStatement;

/**
 * A definition, theorem or the like that a page leads to, or a note as a whole.
 *
 * @param note the note that it stands in
 * @param anchor where in the note's page; empty for the note
 * @param name what it is, such as {@code Theorem 2}; empty for the note
 * @param title its title as plain text; empty for none
 */
public record StatementLink(RenderedNote note, String anchor, String name, String title) {

    static StatementLink to(RenderedNote note, NoteStatement statement) {
        return new StatementLink(note, statement.anchor(), statement.name(), statement.title());
    }

    static StatementLink to(RenderedNote note) {
        return new StatementLink(note, "", "", "");
    }

    /** Returns whether it is a note as a whole. */
    public boolean isNote() {
        return name.isEmpty();
    }

    StatementLink in(RenderedNote now) {
        return new StatementLink(now, anchor, name, title);
    }
}
