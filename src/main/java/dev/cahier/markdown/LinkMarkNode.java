package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A node of running text that renders to one of the {@link LinkMarks}. */
final class LinkMarkNode extends Node {

    private final String mark;

    LinkMarkNode(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
