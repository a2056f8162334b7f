package dev.cahier.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as property cards and messages print them, alike in every locale. */
final class Decimals {

    /** Up to how many significant digits a bound is printed as it is. */
    private static final int EXACT_DIGITS = 6;

    private static final int ROUNDED_DIGITS = 3;
    private static final double LARGE = 1e6;
    private static final double SMALL = 1e-4;

    private Decimals() {}

    /**
     * Returns the end of an interval: a number of at most six significant digits in full, another
     * one rounded to three, or to more if three would make it look like a number of one digit.
     */
    static String bound(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        BigDecimal exact = exact(value);
        if (exact.precision() <= EXACT_DIGITS) {
            return written(exact, exact);
        }
        BigDecimal rounded = exact;
        for (int digits = ROUNDED_DIGITS; digits < exact.precision(); digits++) {
            rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.stripTrailingZeros().precision() > 1) {
                break;
            }
        }
        return written(rounded, exact);
    }

    /** Returns a value in a message, rounded to six significant digits. */
    static String value(double value) {
        if (!Double.isFinite(value)) {
            return bound(value);
        }
        BigDecimal exact = exact(value);
        MathContext sixDigits = new MathContext(EXACT_DIGITS, RoundingMode.HALF_EVEN);
        return written(exact(exact.round(sixDigits).doubleValue()), exact);
    }

    private static BigDecimal exact(double value) {
        return value == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(value).stripTrailingZeros();
    }

    private static String written(BigDecimal value, BigDecimal size) {
        double magnitude = Math.abs(size.doubleValue());
        if (magnitude != 0 && (magnitude >= LARGE || magnitude < SMALL)) {
            int exponent = value.precision() - value.scale() - 1;
            return value.movePointLeft(exponent).toPlainString() + "e" + exponent;
        }
        return value.toPlainString();
    }
}
