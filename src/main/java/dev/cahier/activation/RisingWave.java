package dev.cahier.activation;

import org.apache.commons.numbers.core.DD;

/**
 * The function {@code x + sin²(ax)/a}, the form of Snake.
 *
 * <p>Where {@code ax} exceeds the doubles, the wave is too small for the value to show it; the
 * derivative, which would show nothing else, is NaN there.
 *
 * @param a the frequency, positive
 */
record RisingWave(double a) implements RealFunction {

    private static final double GREAT = 0x1p40;

    /** Below this sin(2ax) and 1 cancel. */
    private static final double CANCELLING = -0.5;

    /** π/4 in two parts. */
    private static final DD EIGHTH_TURN = DD.ofSum(Math.PI / 4, 3.061616997868383e-17);

    @Override
    public double value(double x) {
        double phase = a * x;
        if (Double.isInfinite(phase)) {
            return x;
        }
        double sine = sine(phase, rest(x));
        return x + sine * (sine / a) + 0.0;
    }

    @Override
    public double derivative(double x) {
        double phase = a * x;
        if (Double.isInfinite(phase)) {
            return Double.NaN;
        }
        double rest = rest(x);
        double doubleSine = 2 * sine(phase, rest) * cosine(phase, rest);
        return doubleSine < CANCELLING ? nearItsZeros(phase, rest) : 1 + doubleSine;
    }

    /**
     * Returns 1 + sin(2ax) as 2 sin²(ax + π/4), which does not cancel near its zeros; for a great
     * ax, to which a double cannot add π/4, as the square of sin(ax) + cos(ax).
     */
    private static double nearItsZeros(double phase, double rest) {
        if (Math.abs(phase) < GREAT) {
            DD turned = DD.ofSum(phase, rest).add(EIGHTH_TURN);
            double sine = sine(turned.hi(), turned.lo());
            return 2 * sine * sine;
        }
        double sum = sine(phase, rest) + cosine(phase, rest);
        return sum * sum;
    }

    /** Returns what the rounding of the phase {@code ax} leaves out. */
    private double rest(double x) {
        return Math.fma(a, x, -(a * x));
    }

    private static double sine(double phase, double rest) {
        return Math.sin(phase) * Math.cos(rest) + Math.cos(phase) * Math.sin(rest);
    }

    private static double cosine(double phase, double rest) {
        return Math.cos(phase) * Math.cos(rest) - Math.sin(phase) * Math.sin(rest);
    }
}
