package dev.cahier.activation;

/**
 * The standard normal distribution.
 *
 * <p>Its cumulative function comes from the series of Abramowitz and Stegun, "Handbook of
 * Mathematical Functions", 26.2.11 near zero, whose terms are all of one sign, and from their
 * continued fraction 26.2.14 in the tails, so that small probabilities keep their precision.
 */
final class NormalDistribution {

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Where the continued fraction takes over; below, its convergence is slow. */
    private static final double TAIL = 1.5;

    /** Enough levels of the continued fraction for full precision from {@link #TAIL} on. */
    private static final int LEVELS = 200;

    private NormalDistribution() {}

    /** Returns the density at a point. */
    static double density(double x) {
        return Math.exp(-x * x / 2) / SQRT_TWO_PI;
    }

    /** Returns the probability of a value not greater than the given one. */
    static double cumulative(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (Math.abs(x) < TAIL) {
            return 0.5 + density(x) * series(x);
        }
        double tail = density(x) == 0 ? 0 : density(x) / continuedFraction(Math.abs(x));
        return x < 0 ? tail : 1 - tail;
    }

    /** Returns x + x³/3 + x⁵/(3·5) + ... */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 3; Math.abs(term) > Math.abs(sum) * 1e-17; n += 2) {
            term *= x * x / n;
            sum += term;
        }
        return sum;
    }

    /** Returns x + 1/(x + 2/(x + 3/(x + ...))), evaluated from the innermost level outwards. */
    private static double continuedFraction(double x) {
        double value = x;
        for (int level = LEVELS; level > 0; level--) {
            value = x + level / value;
        }
        return value;
    }
}
