package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula within a line of text; a display formula too, when text stands on its line. */
final class InlineMath extends Node {

    private final BasedSequence tex;
    private final boolean display;
    private final MathScanner.Spelling spelling;

    /**
     * Creates a formula.
     *
     * @param chars the formula with its delimiters
     * @param tex the TeX between them
     */
    InlineMath(
            BasedSequence chars,
            BasedSequence tex,
            boolean display,
            MathScanner.Spelling spelling) {
        super(chars);
        this.tex = tex;
        this.display = display;
        this.spelling = spelling;
    }

    /** Returns the same formula as one within its line, whatever its delimiters say. */
    InlineMath withinLine() {
        return new InlineMath(getChars(), tex, false, spelling);
    }

    BasedSequence tex() {
        return tex;
    }

    boolean display() {
        return display;
    }

    MathScanner.Spelling spelling() {
        return spelling;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {tex};
    }
}
