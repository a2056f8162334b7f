package dev.cahier.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes numbers for readers. */
final class ShownNumber {

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 45;
    private static final int LONGEST = 9;

    private ShownNumber() {}

    /** Returns two numbers with as many digits as show that they differ. */
    static String[] of(BigDecimal left, BigDecimal right) {
        for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
            String first = rounded(left, digits);
            String second = rounded(right, digits);
            if (!first.equals(second)) {
                boolean clear = digits > FEWEST_DIGITS;
                return clear
                        ? new String[] {rounded(left, digits + 1), rounded(right, digits + 1)}
                        : new String[] {first, second};
            }
        }
        return new String[] {rounded(left, FEWEST_DIGITS), rounded(right, FEWEST_DIGITS)};
    }

    static String of(BigDecimal value) {
        return rounded(value, FEWEST_DIGITS);
    }

    private static String rounded(BigDecimal value, int digits) {
        BigDecimal integer = value.setScale(0, RoundingMode.HALF_EVEN);
        boolean whole = integer.compareTo(value) == 0 && integer.precision() <= LONGEST;
        return plain(
                whole ? integer : value.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        long magnitude = (long) stripped.precision() - stripped.scale();
        return Math.abs(magnitude) <= LONGEST
                ? stripped.toPlainString()
                : stripped.toString().replace("E+", "e").replace("E", "e");
    }

    /** Returns a rational number as a decimal, or as a fraction if it has no short one. */
    static String of(BigFraction value) {
        if (value.getDenominator().equals(BigInteger.ONE)) {
            return value.getNumerator().toString();
        }
        try {
            BigDecimal exact =
                    new BigDecimal(value.getNumerator())
                            .divide(new BigDecimal(value.getDenominator()));
            if (exact.precision() <= 2 * LONGEST) {
                return exact.stripTrailingZeros().toPlainString();
            }
        } catch (ArithmeticException endless) {
            // It has no end as a decimal.
        }
        return value.getNumerator() + "/" + value.getDenominator();
    }
}
