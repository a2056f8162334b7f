package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * A function of one real variable with its derivative and what is exactly known of its shape.
 *
 * <p>Implementations are immutable and safe for use by several threads. Those of Cahier are exact
 * to a few units in the last place; what is too great for a double is infinite, what is too small
 * is zero, and a zero is never negative, so that nobody reads {@code -0}.
 */
public interface RealFunction {

    /**
     * Returns the value at a point.
     *
     * @param x any number; at an infinity the result is the limit there, or NaN if there is none;
     *     at NaN it is NaN
     */
    double value(double x);

    /**
     * Returns the two-sided derivative at a point.
     *
     * <p>A plain {@code double} rather than an {@code OptionalDouble}, because charts and analyses
     * sample it many thousand times.
     *
     * @param x any number; at an infinity the result is the limit of the derivative there
     * @return the derivative; NaN where it does not exist, which is at the {@link #breakpoints}
     *     that are a kink or a jump, at an infinity without limit, and at NaN
     */
    double derivative(double x);

    /** Returns the points at which the function is not infinitely differentiable, ascending. */
    default List<Breakpoint> breakpoints() {
        return List.of();
    }

    /** Returns the line that the function approaches or joins towards negative infinity. */
    default Optional<Asymptote> leftAsymptote() {
        return Optional.empty();
    }

    /** Returns the line that the function approaches or joins towards positive infinity. */
    default Optional<Asymptote> rightAsymptote() {
        return Optional.empty();
    }

    /**
     * Returns numbers that are known exactly, other than decimals, among the ends of the ranges of
     * this function and its derivative. A range whose end is computed to be such a number is
     * printed with the number, as (0, 1/4] rather than (0, 0.25]. Other numbers are ignored.
     */
    default List<ExactNumber> exactNumbers() {
        return List.of();
    }
}
