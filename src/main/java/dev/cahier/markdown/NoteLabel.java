package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;
import java.util.function.UnaryOperator;

/**
 * Something in a note that references can lead to.
 *
 * @param name what references call it
 * @param title what it is, in the note's language, such as {@code Theorem 2}; empty for an equation
 * @param number its number in the note, or what its author wrote in the place of one
 * @param anchor where it stands in the page
 * @param location where it is named in the note
 */
public record NoteLabel(
        String name, String title, String number, String anchor, SourceLocation location) {

    /** Returns whether there is nothing that a reference could show. */
    public boolean isUnnumbered() {
        return isEquation() && number.isEmpty();
    }

    /** Returns whether it is an equation, rather than a theorem or the like. */
    public boolean isEquation() {
        return title.isEmpty();
    }

    /** Returns the same with a change to its title. */
    NoteLabel withTitle(UnaryOperator<String> change) {
        return new NoteLabel(name, change.apply(title), number, anchor, location);
    }

    /** Returns the same without the text of the line, to be kept in memory. */
    NoteLabel withoutLine() {
        return new NoteLabel(name, title, number, anchor, location.withoutLine());
    }
}
