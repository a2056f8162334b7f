package dev.cahier.data;

import java.math.BigInteger;
import java.util.Locale;

/** Numbers as YAML 1.2 (core schema, §10.3.2), TOML 1.0 and JSON write them. */
final class NumberText {

    private NumberText() {}

    /**
     * Returns the number that a text means.
     *
     * @return a {@code Long}, or a {@code Double} when it has a fraction or an exponent, is
     *     infinite or not a number, or is too large for a {@code Long}
     * @throws NumberFormatException when the text is not a number
     */
    static Number parse(String written) {
        String text = written.replace("_", "").toLowerCase(Locale.ROOT);
        String digits = text.replaceFirst("^[+-]", "");
        double sign = text.startsWith("-") ? -1 : 1;
        if (digits.equals("inf") || digits.equals(".inf")) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (digits.equals("nan") || digits.equals(".nan")) {
            return Double.NaN;
        }
        int radix = radix(digits);
        boolean integer = radix != 10 || digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!integer) {
            return Double.valueOf(text);
        }
        BigInteger value = new BigInteger(radix == 10 ? digits : digits.substring(2), radix);
        BigInteger signed = sign < 0 ? value.negate() : value;
        return signed.bitLength() < Long.SIZE ? (Number) signed.longValue() : signed.doubleValue();
    }

    private static int radix(String digits) {
        if (digits.startsWith("0x")) {
            return 16;
        }
        if (digits.startsWith("0o")) {
            return 8;
        }
        return digits.startsWith("0b") ? 2 : 10;
    }
}
