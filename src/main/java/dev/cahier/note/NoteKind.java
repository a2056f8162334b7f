package dev.cahier.note;

/** What a note's page is. */
public enum NoteKind {
    /** A note with a page of its own. */
    NOTE,
    /**
     * A note that only lists of its own terms show, such as {@code about.md} with {@code layout:
     * page}.
     */
    PAGE,
    /** The title and text of a section's list page, written in {@code _index.md}. */
    SECTION,
    /** The title and text of a list that Cahier makes, in a note with {@code type: tags}. */
    LIST;

    /** Returns whether the page is that of the note, and not a list that the note gives a title. */
    public boolean isOwnPage() {
        return this == NOTE || this == PAGE;
    }
}
