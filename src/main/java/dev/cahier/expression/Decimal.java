package dev.cahier.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Simple decimal numbers near others. */
public final class Decimal {

    private static final int MOST_DIGITS = 17;

    private Decimal() {}

    /** Returns the nearest number with so many digits behind the point; 0 is never negative. */
    static double rounded(double x, int digits) {
        return new BigDecimal(x).setScale(digits, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
    }

    /**
     * Returns the number with the fewest digits that is no farther from a given one than a
     * distance; 0 if that is near enough.
     */
    public static double simplest(double x, double distance) {
        if (!Double.isFinite(x) || Math.abs(x) <= distance) {
            return Double.isFinite(x) ? 0 : x;
        }
        int first = -(int) Math.floor(Math.log10(Math.abs(x)));
        for (int digits = first; digits <= first + MOST_DIGITS; digits++) {
            double simple = rounded(x, digits);
            if (Math.abs(simple - x) <= distance) {
                return simple;
            }
        }
        return x;
    }
}
