package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;

/**
 * A reference to something in this note or in another one, which is resolved when all notes are
 * rendered.
 *
 * @param label what it refers to: the name of a label, or an address with {@code #} and what is
 *     behind it
 * @param kind how it is written
 * @param location where it is written
 */
public record NoteReference(String label, Kind kind, SourceLocation location) {

    /** How references are written. */
    public enum Kind {
        /** The name of a label. */
        LABEL,
        /** A link without words, to an anchor, which shows what is there. */
        LINK,
        /**
         * A wiki-link to a heading that it names by its words; several are separated by {@code #}.
         */
        HEADING
    }

    /** Returns the same without the text of the line, to be kept in memory. */
    NoteReference withoutLine() {
        return new NoteReference(label, kind, location.withoutLine());
    }
}
