package dev.cahier.chart;

import dev.cahier.activation.RealFunction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;

/**
 * A column of a table of values.
 *
 * @param head what the column is called
 * @param curve the function or its derivative
 * @param error how far its values may be from the true ones
 * @param height the distance of its least and greatest value in the chart
 * @param words knows how numbers are written
 */
record PrintedCurve(
        String head,
        DoubleUnaryOperator curve,
        DoubleUnaryOperator error,
        double height,
        ChartWords words) {

    /** How many digits of a value are printed. */
    static final int DIGITS = 5;

    /** What remains of a zero, as a share of the height of the curve. */
    private static final double NOISE = 1e-12;

    private static final int SAMPLES = 64;

    static PrintedCurve function(
            String head, RealFunction function, ChartDomain domain, ChartWords words) {
        return of(head, function::value, HeightTolerance.ofValues(function), domain, words);
    }

    static PrintedCurve derivative(
            String head, RealFunction function, ChartDomain domain, ChartWords words) {
        return of(head, function::derivative, HeightTolerance.ofSlopes(function), domain, words);
    }

    private static PrintedCurve of(
            String head,
            DoubleUnaryOperator curve,
            DoubleUnaryOperator error,
            ChartDomain domain,
            ChartWords words) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= SAMPLES; i++) {
            double y = curve.applyAsDouble(domain.from() + domain.width() * i / SAMPLES);
            if (Double.isFinite(y)) {
                least = Math.min(least, y);
                greatest = Math.max(greatest, y);
            }
        }
        return new PrintedCurve(head, curve, error, Math.max(0, greatest - least), words);
    }

    /**
     * Returns the value at a place as it is printed; empty where there is none, {@code ?} where
     * rounding leaves no digit of it.
     */
    String at(double x) {
        double y = curve.applyAsDouble(x);
        if (!Double.isFinite(y)) {
            return "";
        }
        double uncertain = error.applyAsDouble(x);
        double size = Math.abs(y);
        if (size <= NOISE * height) {
            return "0";
        }
        if (uncertain <= size * Math.pow(10, -DIGITS) / 2) {
            return words.number(Numbers.printed(rounded(y, DIGITS)));
        }
        int digits = (int) Math.floor(Math.log10(size / uncertain));
        return digits < 1 || Double.isNaN(uncertain)
                ? "?"
                : words.number(Numbers.printed(rounded(y, Math.min(digits, DIGITS))));
    }

    /** Rounds to a number of digits. */
    static double rounded(double value, int digits) {
        return new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .doubleValue();
    }
}
