package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The place of a part of another note, among the blocks of a note. */
final class EmbedNode extends Block {

    private final int index;

    /**
     * Creates a node.
     *
     * @param index its index in {@link NoteContext#embeds}
     */
    EmbedNode(BasedSequence chars, int index) {
        super(chars);
        this.index = index;
    }

    int index() {
        return index;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
