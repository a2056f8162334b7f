package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** A shortcode within a line of text. */
final class ShortcodeInline extends Node {

    private final Optional<ShortcodeTag> tag;
    private final BasedSequence inner;

    /**
     * Creates a shortcode.
     *
     * @param tag its opening tag; empty where the text begins like a tag and is none
     */
    ShortcodeInline(BasedSequence chars, Optional<ShortcodeTag> tag, BasedSequence inner) {
        super(chars);
        this.tag = tag;
        this.inner = inner;
    }

    Optional<ShortcodeTag> tag() {
        return tag;
    }

    BasedSequence inner() {
        return inner;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {inner};
    }
}
