package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A delimiter of a formula that has no partner. */
final class UnclosedMath extends Node {

    private final boolean closing;
    private final boolean interrupted;

    /**
     * Creates a delimiter.
     *
     * @param closing whether it would close a formula
     * @param interrupted whether the next line ends the paragraph because it begins like a list, a
     *     quotation or the like
     */
    UnclosedMath(BasedSequence chars, boolean closing, boolean interrupted) {
        super(chars);
        this.closing = closing;
        this.interrupted = interrupted;
    }

    boolean closing() {
        return closing;
    }

    boolean interrupted() {
        return interrupted;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
