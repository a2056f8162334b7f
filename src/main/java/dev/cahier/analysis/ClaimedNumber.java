package dev.cahier.analysis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a claim.
 *
 * @param value the number
 * @param slack how far from it the number meant may be, since it is rounded to the digits written
 */
record ClaimedNumber(double value, double slack) {

    /** How far apart, relatively, two ways to compute one number may come out. */
    private static final double SAME = 1e-12;

    private static final Pattern DECIMAL =
            Pattern.compile("(\\d+\\.?(?<places>\\d*)|\\.(?<bare>\\d+))(e[+-]?\\d{1,3})?");

    private static final Pattern PRODUCT =
            Pattern.compile("(?<factor>[\\d.]+)? ?\\*? ?(?<constant>pi|π|e)");

    /**
     * Reads a number: a decimal, a fraction of decimals or constants such as {@code pi/2}, or an
     * infinity. A decimal with two places or more counts as rounded to them.
     *
     * @param text the number in lower case, with a hyphen as minus sign
     */
    static Optional<ClaimedNumber> read(String text) {
        String bare = text.strip();
        if (bare.startsWith("-") || bare.startsWith("+")) {
            int sign = bare.startsWith("-") ? -1 : 1;
            return positive(bare.substring(1).strip())
                    .map(n -> new ClaimedNumber(sign * n.value, n.slack));
        }
        return positive(bare);
    }

    private static Optional<ClaimedNumber> positive(String text) {
        if (text.matches("inf|infty|infinity|∞|oo")) {
            return Optional.of(new ClaimedNumber(Double.POSITIVE_INFINITY, 0));
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return factor(text);
        }
        Optional<ClaimedNumber> above = factor(text.substring(0, slash).strip());
        Optional<ClaimedNumber> below = factor(text.substring(slash + 1).strip());
        return above.flatMap(a -> below.map(b -> exact(a.value / b.value)))
                .filter(n -> Double.isFinite(n.value));
    }

    private static Optional<ClaimedNumber> factor(String text) {
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return Optional.of(decimal(text, decimal)).filter(n -> Double.isFinite(n.value));
        }
        Matcher product = PRODUCT.matcher(text);
        if (!product.matches()) {
            return Optional.empty();
        }
        double constant = product.group("constant").equals("e") ? Math.E : Math.PI;
        return product.group("factor") == null
                ? Optional.of(exact(constant))
                : factor(product.group("factor")).map(n -> exact(n.value * constant));
    }

    private static ClaimedNumber decimal(String text, Matcher matcher) {
        double value = Double.parseDouble(text);
        String places =
                matcher.group("places") == null ? matcher.group("bare") : matcher.group("places");
        if (places.length() < 2) {
            return exact(value);
        }
        String power = matcher.group(4) == null ? "" : matcher.group(4).substring(1);
        int exponent = power.isEmpty() ? 0 : Integer.parseInt(power);
        return new ClaimedNumber(value, 0.5001 * Math.pow(10, exponent - places.length()));
    }

    private static ClaimedNumber exact(double value) {
        return new ClaimedNumber(value, Math.abs(value) * SAME);
    }

    /** Returns the nearest of some numbers that it may mean, else the number itself. */
    double nearest(double[] known) {
        double nearest = value;
        double distance = slack;
        for (double candidate : known) {
            if (Math.abs(candidate - value) <= distance) {
                distance = Math.abs(candidate - value);
                nearest = candidate;
            }
        }
        return nearest;
    }
}
