package dev.cahier.analysis;

import dev.cahier.activation.RealFunction;

/**
 * A function whose values are known up to what rounding may have done to them, such as one that an
 * author wrote as an expression. It need not be defined everywhere; where it is not, its value is
 * NaN. Its asymptotes and its limits at the infinities are not known, and of its breakpoints there
 * are those that were found.
 */
public interface RoundedFunction extends RealFunction {

    /** Returns what messages call it, such as {@code f}. */
    String name();

    /**
     * Returns how far the true value may be from the computed one.
     *
     * @return 0 if the value is exact, and infinity if nothing is known
     */
    double error(double x);
}
