package dev.cahier.activation;

import java.util.Objects;

/**
 * A real number that is known exactly, such as 1/4 or π/2.
 *
 * @param value the double nearest to it
 * @param tex the number in TeX
 * @param text the number in one line of text
 */
public record ExactNumber(double value, String tex, String text) {

    public ExactNumber {
        Objects.requireNonNull(tex, "tex");
        Objects.requireNonNull(text, "text");
    }

    /** Returns a fraction in its lowest terms, whose denominator is greater than 1. */
    public static ExactNumber ratio(int numerator, int denominator) {
        String sign = numerator < 0 ? "-" : "";
        int size = Math.abs(numerator);
        return new ExactNumber(
                (double) numerator / denominator,
                sign + "\\tfrac{" + size + "}{" + denominator + "}",
                sign.replace('-', '\u2212') + size + "/" + denominator);
    }

    /** Returns the number with the other sign; this one is positive. */
    public ExactNumber negated() {
        return new ExactNumber(-value, "-" + tex, "\u2212" + text);
    }
}
