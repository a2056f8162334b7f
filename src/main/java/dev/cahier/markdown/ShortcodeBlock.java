package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A shortcode on lines of its own; the Markdown in a <code>{{% %}}</code> pair is its children. */
final class ShortcodeBlock extends Block {

    private final ShortcodeTag tag;
    private String inner = "";

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

    void setInner(String text) {
        inner = text;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
