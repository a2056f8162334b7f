package dev.cahier.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as charts and their descriptions print them, alike in every locale. */
final class Numbers {

    private static final String MINUS = "\u2212";
    private static final double LARGE = 1e6;
    private static final double SMALL = 1e-4;

    /** Numbers are told apart to this part of their distance. */
    private static final double RESOLUTION = 20;

    /** Greater numbers are printed with an exponent, whatever their digits. */
    private static final BigDecimal LONGEST = new BigDecimal("1e15");

    private static final String SUPERSCRIPTS =
            "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private static final int LONGEST_LABEL = 10;

    private Numbers() {}

    /** Returns a number as an author would type it, with a hyphen as minus sign. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        double size = Math.abs(value);
        boolean extreme = size >= LARGE || size < SMALL;
        String digits = exact.toPlainString();
        String shorter = extreme ? scientific(exact) : digits;
        // 1000000.5 is easier to read than 1.0000005e6.
        return digits.length() < shorter.length() ? digits : shorter;
    }

    /** Returns the labels of an axis, either all of them with exponents or none. */
    static List<String> labels(List<Double> ticks) {
        return typedLabels(ticks).stream().map(Numbers::raised).toList();
    }

    private static List<String> typedLabels(List<Double> ticks) {
        List<String> printed = ticks.stream().map(Numbers::typed).toList();
        List<String> plain = ticks.stream().map(Numbers::withoutExponent).toList();
        List<String> powers = ticks.stream().map(Numbers::withExponent).toList();
        boolean isShort = longest(plain) <= Math.max(LONGEST_LABEL, longest(powers));
        boolean mixed = printed.stream().anyMatch(label -> label.contains("e"));
        for (int i = 0; i < ticks.size() && mixed; i++) {
            if (ticks.get(i) != 0 && !printed.get(i).contains("e")) {
                return isShort ? plain : powers;
            }
        }
        int plainLength = plain.stream().mapToInt(String::length).sum();
        int printedLength = printed.stream().mapToInt(String::length).sum();
        return plainLength <= printedLength ? plain : printed;
    }

    private static int longest(List<String> labels) {
        return labels.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String withoutExponent(double value) {
        String digits = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return (value == 0 ? "0" : digits).replace("-", MINUS);
    }

    private static String withExponent(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return value == 0 ? "0" : scientific(exact).replace("-", MINUS);
    }

    /** Returns a number in typography, such as {@code −1.5×10⁻⁷}. */
    static String printed(double value) {
        return raised(typed(value));
    }

    /** Returns how many characters an author would type for a number. */
    static int length(double value) {
        return plain(value).length();
    }

    private static String typed(double value) {
        return plain(value).replace("-", MINUS);
    }

    /** Turns an exponent that is typed into a power of ten: {@code 1e6} into {@code 10⁶}. */
    private static String raised(String typed) {
        int e = typed.indexOf('e');
        if (e < 0) {
            return typed;
        }
        StringBuilder power = new StringBuilder(typed.substring(0, e));
        if (power.toString().replace(MINUS, "").equals("1")) {
            power.setLength(power.length() - 1);
        } else {
            power.append('\u00d7');
        }
        power.append("10");
        for (char digit : typed.substring(e + 1).toCharArray()) {
            power.append(digit == '\u2212' ? '\u207b' : SUPERSCRIPTS.charAt(digit - '0'));
        }
        return power.toString();
    }

    /**
     * Returns a number rounded to three significant digits, with the typographic minus sign; values
     * nearer to 0 or 1 keep the digits that tell them apart from it.
     */
    static String rounded(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? MINUS + "\u221e" : "\u221e";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortened = exact.round(new MathContext(3, RoundingMode.HALF_EVEN));
        double distance = Math.abs(Math.abs(value) - 1);
        if (distance != 0 && distance < 5e-3 && distance > 1e-9) {
            int digits = 1 - (int) Math.floor(Math.log10(distance));
            shortened = exact.setScale(digits, RoundingMode.HALF_EVEN);
        }
        return printed(shortened.doubleValue());
    }

    /**
     * Returns a number rounded to at least three significant digits, and to as many as tell it from
     * another one at a distance.
     *
     * @param span the distance, positive; a twentieth of it is kept
     */
    static String rounded(double value, double span) {
        double unit = span / RESOLUTION;
        boolean finer = Double.isFinite(value) && value != 0 && unit > 0;
        if (!finer || unit >= Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2)) {
            return rounded(value);
        }
        int digits = -(int) Math.floor(Math.log10(unit));
        BigDecimal shortened = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
        return shortened.signum() == 0
                ? "0"
                : shortened.abs().compareTo(LONGEST) < 0
                        ? shortened.stripTrailingZeros().toPlainString().replace("-", MINUS)
                        : printed(shortened.doubleValue());
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
