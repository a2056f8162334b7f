package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * What may be a citation: {@code [see @key, p. 3; @other]}, {@code @key} or {@code @key [p. 3]}.
 * {@link NoteCitations} decides whether it is one.
 */
final class CitationNode extends Node {

    private final BasedSequence inner;
    private final boolean narrative;
    private int index = -1;

    /**
     * Creates a node.
     *
     * @param inner what is between the brackets; of a narrative citation what is behind the sign
     */
    CitationNode(BasedSequence chars, BasedSequence inner, boolean narrative) {
        super(chars);
        this.inner = inner;
        this.narrative = narrative;
    }

    BasedSequence inner() {
        return inner;
    }

    /** Returns whether the key stands in the sentence, without brackets around it. */
    boolean narrative() {
        return narrative;
    }

    /** Sets which citation of the note it is. */
    void count(int number) {
        index = number;
    }

    /** Returns which citation of the note it is; negative if it is none. */
    int index() {
        return index;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {inner};
    }
}
