package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The mark of a shortcode on a line of its own; the Markdown in a block is its children. */
final class ShortcodeBlock extends Block {

    private boolean closed = true;

    ShortcodeBlock(BasedSequence mark) {
        super(mark);
    }

    /** Returns whether the closing tag, if there is one, is in the same list or quotation. */
    boolean closed() {
        return closed;
    }

    void setClosed(boolean isClosed) {
        closed = isClosed;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
