package dev.cahier.analysis;

import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.RealFunction;

/**
 * Establishes what is true of an activation function.
 *
 * <p>Nothing is typed in. What a function declares, its breakpoints with their one-sided limits,
 * its asymptotes and its limits at the infinities, proves some properties outright. Between
 * breakpoints a function is analytic; there its ups and downs are found on a {@link SampleGrid
 * grid}, its extremes are refined to the precision of doubles, and ranges are put together from
 * extremes, which are attained, and limits, which are not. Every property says which of the two it
 * rests on.
 *
 * <p>Statements are about real numbers: the range of the sigmoid is open though in doubles it takes
 * the value 1.
 */
public final class Properties {

    private Properties() {}

    /** Returns the properties of an activation function with its parameters fixed. */
    public static FunctionProperties of(AppliedActivation applied) {
        return of(applied.function());
    }

    /** Returns the properties of a function. */
    public static FunctionProperties of(RealFunction f) {
        return new Survey(f).properties();
    }
}
