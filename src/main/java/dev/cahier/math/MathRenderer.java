package dev.cahier.math;

/** Typesets formulas. Implementations are safe for use by several threads. */
public interface MathRenderer extends AutoCloseable {

    /** Typesets one formula; equal formulas give equal results and are rendered once. */
    Typesetting render(Formula formula);

    /** Typesets a formula that stands in no note, so that it counts for nothing. */
    default Typesetting tryOut(Formula formula) {
        return render(formula);
    }

    /** Returns how many formulas were asked for and rendered until now. */
    MathStatistics statistics();

    /** Frees the engines; no formula may be rendered afterwards. */
    @Override
    void close();
}
