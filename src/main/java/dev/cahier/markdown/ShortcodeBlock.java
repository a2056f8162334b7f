package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A shortcode on lines of its own; the Markdown in a <code>{{% %}}</code> pair is its children. */
final class ShortcodeBlock extends Block {

    private final ShortcodeTag tag;
    private String inner = "";
    private boolean closed = true;

    ShortcodeBlock(ShortcodeTag tag) {
        this.tag = tag;
    }

    ShortcodeTag tag() {
        return tag;
    }

    /** Returns the text between the tags of a <code>{{< >}}</code> pair. */
    String inner() {
        return inner;
    }

    /** Returns whether the closing tag, if there is one, stands in the same list or quotation. */
    boolean closed() {
        return closed;
    }

    void setInner(String text, boolean isClosed) {
        inner = text;
        closed = isClosed;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
