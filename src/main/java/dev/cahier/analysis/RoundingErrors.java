package dev.cahier.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Takes the rounding of a computation off its result. */
final class RoundingErrors {

    /** What remains of a zero when values of size 1 cancel. */
    private static final double ZERO = 1e-14;

    private static final int ULPS = 4;

    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private RoundingErrors() {}

    /**
     * Returns the number that a computed one stands for: 0 for the remainder of a cancellation, and
     * a decimal number of at most twelve digits for one within four units in the last place, such
     * as 0.25 for 0.24999999999999997.
     *
     * @param size the size of the numbers that may have cancelled
     */
    static double withoutNoise(double value, double size) {
        if (Math.abs(value) <= ZERO * size) {
            return 0;
        }
        if (!Double.isFinite(value)) {
            return value;
        }
        double decimal = new BigDecimal(value).round(TWELVE_DIGITS).doubleValue();
        return isSame(value, decimal) ? decimal : value;
    }

    /** Returns whether a computed number may stand for another one; false if it is infinite. */
    static boolean isSame(double value, double other) {
        return Double.isFinite(value) && Math.abs(other - value) <= ULPS * Math.ulp(value);
    }
}
