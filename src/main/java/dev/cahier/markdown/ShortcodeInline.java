package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The mark of a shortcode within text, or the start of a tag that is not well-formed. */
final class ShortcodeInline extends Node {

    private String text = "";

    ShortcodeInline(BasedSequence chars) {
        super(chars);
    }

    /** Returns its output, if it was rendered and is text without markup; else nothing. */
    String text() {
        return text;
    }

    void setText(String output) {
        text = output;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
