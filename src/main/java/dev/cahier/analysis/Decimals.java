package dev.cahier.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as property cards and messages print them, alike in every locale. */
final class Decimals {

    /** Up to how many significant digits a bound is printed as it is. */
    private static final int EXACT_DIGITS = 6;

    private static final int MOST_DIGITS = 17;

    private static final int ROUNDED_DIGITS = 3;
    private static final int DECIMALS = 2;
    private static final double LARGE = 1e6;
    private static final double SMALL = 1e-4;

    private Decimals() {}

    /**
     * Returns the end of an interval: a number of at most six significant digits in full, another
     * one rounded to three, to two decimals if those are more, and to more yet if it would look
     * like a number of one digit. Zeros at the end then show that it is rounded.
     */
    static String bound(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        BigDecimal exact = exact(value);
        if (exact.precision() <= EXACT_DIGITS) {
            return written(exact, exact);
        }
        int integerDigits = isScientific(exact) ? 1 : exact.precision() - exact.scale();
        for (int digits = Math.max(ROUNDED_DIGITS, integerDigits + DECIMALS);
                digits < exact.precision();
                digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.stripTrailingZeros().precision() > 1) {
                return written(rounded, exact);
            }
        }
        return written(exact, exact);
    }

    /** Returns the same in TeX, such as {@code -2.5 \\times 10^{30}}. */
    static String boundTex(double value) {
        String text = bound(value);
        int exponent = text.indexOf('e');
        return exponent < 0
                ? text.replace("inf", "\\infty")
                : text.substring(0, exponent)
                        + " \\times 10^{"
                        + text.substring(exponent + 1)
                        + "}";
    }

    /** Returns a value in a message, rounded to six significant digits. */
    static String value(double value) {
        return value(value, EXACT_DIGITS);
    }

    /**
     * Returns a value in a message, rounded.
     *
     * @param digits how many significant digits it may have
     */
    static String value(double value, int digits) {
        if (!Double.isFinite(value)) {
            return bound(value);
        }
        BigDecimal exact = exact(value);
        MathContext rounding = new MathContext(digits, RoundingMode.HALF_EVEN);
        return written(exact(exact.round(rounding).doubleValue()), exact);
    }

    /**
     * Returns how many digits tell a value from others, six or more.
     *
     * @param others other values, which may be equal to it
     */
    static int digitsUnlike(double value, double... others) {
        int digits = EXACT_DIGITS;
        for (double other : others) {
            while (digits < MOST_DIGITS
                    && other != value
                    && value(value, digits).equals(value(other, digits))) {
                digits++;
            }
        }
        // One more shows which of two values that were rounded is the larger one.
        return digits == EXACT_DIGITS ? digits : Math.min(digits + 1, MOST_DIGITS);
    }

    private static BigDecimal exact(double value) {
        return value == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(value).stripTrailingZeros();
    }

    private static String written(BigDecimal value, BigDecimal size) {
        if (isScientific(size)) {
            int exponent = value.precision() - value.scale() - 1;
            return value.movePointLeft(exponent).toPlainString() + "e" + exponent;
        }
        return value.toPlainString();
    }

    private static boolean isScientific(BigDecimal value) {
        double size = Math.abs(value.doubleValue());
        return size != 0 && (size >= LARGE || size < SMALL);
    }
}
