package dev.cahier.markdown;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * The signs around the text of what looks like a link but has no target. The nodes between them may
 * begin or end with HTML that was made safe, which is no part of the text of the note.
 */
final class Brackets {

    private Brackets() {}

    /** Returns what stands before the text of a reference that has nodes, such as {@code [}. */
    static BasedSequence before(RefNode node) {
        return node.getChars().prefixOf(text(node));
    }

    /** Returns what stands behind the text, such as {@code ][b]}. */
    static BasedSequence behind(RefNode node) {
        return node.getChars().suffixOf(text(node));
    }

    private static BasedSequence text(RefNode node) {
        if (isOfTheNote(node.getFirstChild(), node) && isOfTheNote(node.getLastChild(), node)) {
            return node.getChildChars();
        }
        return node.getText().isEmpty() ? node.getReference() : node.getText();
    }

    private static boolean isOfTheNote(@Nullable Node child, RefNode node) {
        return child == null || child.getChars().getBase() == node.getChars().getBase();
    }
}
