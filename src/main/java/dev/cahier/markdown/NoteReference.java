package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;

/**
 * A reference to something that has a number, in this note or in another one.
 *
 * @param label what it refers to: the name of a label; or, from a link without words, an address
 *     with {@code #} and an anchor
 * @param location where it is written
 */
public record NoteReference(String label, SourceLocation location) {

    /** Returns whether it is a link without words, rather than the name of a label. */
    public boolean isLink() {
        return label.contains("#");
    }
}
