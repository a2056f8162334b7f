package dev.cahier.analysis;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * The polynomial that meets a function at a point and at Chebyshev points on one side of it,
 * written in powers of the distance as a share of the interval.
 *
 * @param coefficients those of the powers from 0 on
 * @param fits whether the function is as good as that polynomial on the whole interval
 * @param size the largest change of the function over the interval
 */
record OneSidedTaylor(double[] coefficients, boolean fits, double size) {

    static final int DEGREE = 9;

    /** The error a polynomial may have, as a share of the change of the function. */
    private static final double FIT = 1e-10;

    /**
     * Returns the polynomial.
     *
     * @param x the point
     * @param reach how far it goes, negative for the left side
     */
    static OneSidedTaylor of(DoubleUnaryOperator g, double x, double reach) {
        double[] t = new double[DEGREE + 1];
        double[] y = new double[DEGREE + 1];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= DEGREE; i++) {
            t[i] = node(i);
            y[i] = g.applyAsDouble(x + reach * t[i]);
            low = Math.min(low, y[i]);
            high = Math.max(high, y[i]);
        }
        double[] coefficients = interpolated(t, y);
        double size = high - low;
        boolean fits =
                checkpoints()
                        .allMatch(
                                share -> {
                                    double meant = g.applyAsDouble(x + reach * share);
                                    double missed = meant - at(coefficients, share);
                                    return Math.abs(missed) <= FIT * size;
                                });
        return new OneSidedTaylor(coefficients, fits, size);
    }

    /** Returns a Chebyshev point of the interval from 0 to 1, both included, ascending. */
    private static double node(double number) {
        return (1 - Math.cos(number / DEGREE * Math.PI)) / 2;
    }

    /**
     * Returns points between the Chebyshev points, and some ever nearer to the start of the
     * interval, as the function may do all it does there.
     */
    private static DoubleStream checkpoints() {
        return DoubleStream.concat(
                DoubleStream.iterate(0.5, i -> i < DEGREE, i -> i + 1).map(OneSidedTaylor::node),
                DoubleStream.iterate(0x1p-4, t -> t > 0, t -> t / 16));
    }

    /** Newton's divided differences, expanded into powers from the innermost bracket on. */
    private static double[] interpolated(double[] t, double[] y) {
        double[] divided = y.clone();
        for (int order = 1; order <= DEGREE; order++) {
            for (int i = DEGREE; i >= order; i--) {
                divided[i] = (divided[i] - divided[i - 1]) / (t[i] - t[i - order]);
            }
        }
        double[] powers = new double[DEGREE + 1];
        for (int i = DEGREE; i >= 0; i--) {
            for (int j = DEGREE; j > 0; j--) {
                powers[j] = powers[j - 1] - t[i] * powers[j];
            }
            powers[0] = divided[i] - t[i] * powers[0];
        }
        return powers;
    }

    private static double at(double[] coefficients, double t) {
        double value = 0;
        for (int j = DEGREE; j >= 0; j--) {
            value = value * t + coefficients[j];
        }
        return value;
    }

    double coefficient(int power) {
        return coefficients[power];
    }
}
