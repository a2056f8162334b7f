package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;

/**
 * A place of a note at which a note, or a part of one, is shown: <code>![[Note#Heading]]</code>.
 *
 * @param note the path of the note that is shown
 * @param place what of it is shown: {@code ^block}, or the words of headings separated by {@code
 *     #}; empty for all of it
 * @param section how many of the outermost headings of the note in which it is written are before
 *     it
 * @param block the anchor of the block in which it is written, such as {@code ^name}; empty for
 *     none
 * @param from where its author wrote the name
 */
public record NoteEmbed(String note, String place, int section, String block, SourceLocation from) {

    /** Returns whether a block is shown. */
    public boolean isBlock() {
        return place.startsWith("^");
    }

    /** Returns the same without the text of the line, to be kept in memory. */
    NoteEmbed withoutLine() {
        return new NoteEmbed(note, place, section, block, from.withoutLine());
    }

    NoteEmbed in(int otherSection, String otherBlock) {
        return new NoteEmbed(note, place, otherSection, otherBlock, from);
    }
}
