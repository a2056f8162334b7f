package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula within a line of text; a display formula too, when text stands on its line. */
final class InlineMath extends Node {

    private final BasedSequence tex;
    private final boolean display;
    private final boolean padded;

    /**
     * Creates a formula.
     *
     * @param chars the formula with its delimiters
     * @param tex the TeX between them
     * @param padded whether blanks stand inside both delimiters, as in {@code $ x $}
     */
    InlineMath(BasedSequence chars, BasedSequence tex, boolean display, boolean padded) {
        super(chars);
        this.tex = tex;
        this.display = display;
        this.padded = padded;
    }

    BasedSequence tex() {
        return tex;
    }

    boolean display() {
        return display;
    }

    boolean padded() {
        return padded;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {tex};
    }
}
