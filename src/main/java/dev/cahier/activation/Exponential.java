package dev.cahier.activation;

import org.apache.commons.numbers.core.DD;

/**
 * Exponentials that keep their precision where {@link Math#exp} alone cannot.
 *
 * <p>An exponent of size n that is rounded to a double costs e^x about n units in the last place,
 * and a result near the lower end of the doubles has few digits left to be multiplied. So exponents
 * are held here with twice the digits, and the factor takes part before the result gets small.
 */
final class Exponential {

    /** Below this exponent even the greatest double times e^x is 0. */
    private static final double VANISHING = -1500;

    /** Below this exponent e^x is taken in two halves. */
    private static final double SMALL = -600;

    /** Above this size of an exponent its digits after the first 53 bits do not matter. */
    private static final double DECIDED = 2000;

    private static final int HALVINGS = 8;
    private static final int TERMS = 16;

    private Exponential() {}

    /**
     * Returns {@code factor * e^exponent}.
     *
     * @param exponent not so great that its exponential is infinite
     */
    static double times(double factor, DD exponent) {
        double hi = exponent.hi();
        if (hi < VANISHING) {
            return 0;
        }
        double corrected = Math.fma(factor, exponent.lo(), factor);
        if (hi < SMALL) {
            double half = Math.exp(hi / 2);
            return corrected * half * half + 0.0;
        }
        return corrected * Math.exp(hi) + 0.0;
    }

    /** Returns the exponent {@code a b}, exactly unless it is beyond all use. */
    static DD product(double a, double b) {
        double hi = a * b;
        return Math.abs(hi) < DECIDED ? DD.ofSum(hi, Math.fma(a, b, -hi)) : DD.of(hi);
    }

    /** Returns the exponent {@code a / b}, to about a hundred bits unless it is beyond all use. */
    static DD quotient(double a, double b) {
        double hi = a / b;
        return Math.abs(hi) < DECIDED ? DD.ofSum(hi, -Math.fma(hi, b, -a) / b) : DD.of(hi);
    }

    /**
     * Returns {@code e^x} to about a hundred bits, by the Taylor series of a small part of x.
     *
     * @param x from -8 to 8
     */
    static DD extended(double x) {
        DD part = DD.of(x).scalb(-HALVINGS);
        DD sum = DD.ONE;
        for (int n = TERMS; n > 0; n--) {
            sum = part.multiply(sum).divide(n).add(1);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.square();
        }
        return sum;
    }
}
