package dev.cahier.analysis;

import java.util.Locale;

/**
 * A point of a curve.
 *
 * @param x where it is
 * @param y the computed height, finite
 * @param error how far from it the true height may be
 */
record Sample(double x, double y, double error) {

    boolean isExact() {
        return error == 0;
    }

    double lowest() {
        return y - error;
    }

    double highest() {
        return y + error;
    }

    /** Returns the point in a message, such as {@code f(0.5) = 1}. */
    String shown(String curve) {
        return shownUnlike(curve);
    }

    /** Returns the point in a message, with as many digits as tell its height from others. */
    String shownUnlike(String curve, double... heights) {
        int digits = Decimals.digitsUnlike(y, heights);
        return String.format(
                Locale.ROOT,
                "%s(%s) = %s",
                curve,
                Decimals.value(x, digits),
                Decimals.value(y, digits));
    }
}
