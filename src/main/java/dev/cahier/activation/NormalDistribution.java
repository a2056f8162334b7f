package dev.cahier.activation;

import org.apache.commons.numbers.core.DD;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * The standard normal distribution.
 *
 * <p>Small probabilities come from the scaled complementary error function times an exponential
 * whose exponent is not rounded, so that they keep their precision far into the tail.
 */
final class NormalDistribution {

    /** The greatest density, {@code 1 / √(2π)}. */
    static final double PEAK = 0.398942280401432677939946059934;

    private static final double SQRT_HALF = 0.707106781186547524400844362105;

    private NormalDistribution() {}

    /** Returns the density at a point. */
    static double density(double x) {
        return Exponential.times(PEAK, exponent(x));
    }

    /** Returns the probability Φ(x) of a value not greater than the given one. */
    static double cumulative(double x) {
        return x < 0 ? tail(x, 1) : 1 - tail(-x, 1);
    }

    /** Returns {@code x Φ(x)}. */
    static double gated(double x) {
        return x < 0 ? tail(x, x) : x * cumulative(x) + 0.0;
    }

    /** Returns the derivative {@code Φ(x) + x φ(x)} of {@link #gated}. */
    static double gatedSlope(double x) {
        if (x < 0) {
            return Exponential.times(tailRatio(x) + PEAK * x, exponent(x));
        }
        double density = density(x);
        // Not infinity times 0, which is NaN.
        return cumulative(x) + (density == 0 ? 0 : x * density);
    }

    /** Returns a factor times Φ(x) for a negative x. */
    private static double tail(double x, double factor) {
        return Exponential.times(tailRatio(x) * factor, exponent(x));
    }

    /** Returns {@code Φ(x) e^(x²/2)}, which has neither great nor small values for a negative x. */
    private static double tailRatio(double x) {
        return Erfcx.value(-x * SQRT_HALF) / 2;
    }

    private static DD exponent(double x) {
        return Exponential.product(x, -x / 2);
    }
}
