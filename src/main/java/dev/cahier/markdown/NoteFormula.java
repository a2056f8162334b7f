package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.SignTree;

/**
 * A formula of a note.
 *
 * @param tree the formula as typeset
 * @param heading the index of the heading above it in {@link NoteFacts#headings}; -1 for none
 * @param place where it is written
 */
public record NoteFormula(SignTree tree, int heading, SourceLocation place) {

    public NoteFormula {
        place = place.withoutLine();
    }
}
