package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A display formula on lines of its own. */
final class DisplayMath extends Block {

    private BasedSequence tex = BasedSequence.NULL;
    private final MathScanner.Spelling spelling;
    private boolean closed;

    DisplayMath(MathScanner.Spelling spelling) {
        this.spelling = spelling;
    }

    void set(BasedSequence formula, boolean hasCloser) {
        tex = formula;
        closed = hasCloser;
    }

    MathScanner.Spelling spelling() {
        return spelling;
    }

    /** Returns the TeX between the delimiters, prefixes of quotations and lists taken off. */
    BasedSequence tex() {
        return tex;
    }

    /** Returns whether the closing delimiter was found before the block's container ended. */
    boolean closed() {
        return closed;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {tex};
    }
}
