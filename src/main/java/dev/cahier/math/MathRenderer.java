package dev.cahier.math;

/** Typesets formulas. Implementations are safe for use by several threads. */
public interface MathRenderer extends AutoCloseable {

    /** Typesets one formula of which nothing is known except what it says. */
    default Typesetting render(Formula formula) {
        return render(formula, RowEnds.UNKNOWN);
    }

    /**
     * Typesets one formula of a note; equal questions give equal results and are answered once.
     *
     * @param rowEnds how the rows of the note's formulas end
     */
    Typesetting render(Formula formula, RowEnds rowEnds);

    /** Typesets a formula that is not part of a note; it is not counted. */
    default Typesetting tryOut(Formula formula) {
        return render(formula);
    }

    /** Returns how many formulas were asked for and rendered until now. */
    MathStatistics statistics();

    /** Frees the engines; no formula may be rendered afterwards. */
    @Override
    void close();
}
