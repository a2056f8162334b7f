package dev.cahier.expression;

/**
 * The error function, from the series 7.1.6 of Abramowitz and Stegun, "Handbook of Mathematical
 * Functions", whose terms are all of one sign, and from their continued fraction 7.1.14 in the
 * tails.
 */
final class ErrorFunction {

    private static final double TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);
    private static final double TAIL = 2;
    private static final double ONE = 6;
    private static final int LEVELS = 60;

    private ErrorFunction() {}

    static double value(double x) {
        double size = Math.abs(x);
        if (!(size < ONE)) {
            return Double.isNaN(x) ? x : Math.signum(x);
        }
        double value =
                size < TAIL
                        ? TWO_OVER_SQRT_PI * Math.exp(-size * size) * series(size)
                        : 1 - Math.exp(-size * size) / (Math.sqrt(Math.PI) * fraction(size));
        return Math.copySign(value, x);
    }

    static double slope(double x) {
        return TWO_OVER_SQRT_PI * Math.exp(-x * x);
    }

    /** Returns x + 2x³/3 + 4x⁵/(3·5) + ... */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 3; term > sum * 1e-17; n += 2) {
            term *= 2 * x * x / n;
            sum += term;
        }
        return sum;
    }

    /** Returns x + (1/2)/(x + 1/(x + (3/2)/(x + ...))), from the innermost level outwards. */
    private static double fraction(double x) {
        double value = x;
        for (int level = LEVELS; level > 0; level--) {
            value = x + level / 2.0 / value;
        }
        return value;
    }
}
