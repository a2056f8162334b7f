package dev.cahier.note;

/** What a note's page is. */
public enum NoteKind {
    /** A note with a page of its own. */
    NOTE,
    /** The title and text of a section's list page, written in {@code _index.md}. */
    SECTION,
    /** The title and text of a list that Cahier makes, in a note with {@code type: tags}. */
    LIST
}
