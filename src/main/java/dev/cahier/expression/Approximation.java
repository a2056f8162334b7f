package dev.cahier.expression;

/**
 * A computed number and how far from the true one it may be: running error analysis. Operations on
 * doubles whose result needs no rounding add no error, so that {@code max(0, -1)} is known exactly
 * and {@code exp(-1000)}, which comes out as 0, is not.
 *
 * @param value the number; NaN if it is not defined or nothing is known about it; infinite if the
 *     true number is finite, but greater than doubles can be
 * @param error the greatest distance from the true number, not negative; infinite if not known
 */
record Approximation(double value, double error) {

    private static final Approximation UNKNOWN =
            new Approximation(Double.NaN, Double.POSITIVE_INFINITY);

    /** Covers the rounding of the errors themselves. */
    private static final double SLACK = 1 + 1e-9;

    /** The accuracy of library functions, in units in the last place. */
    private static final int FUNCTION_ULPS = 8;

    /** A smaller number does not keep a sum from overflowing. */
    private static final double MODERATE = 1e300;

    /** A computed number is infinite only if the true one is greater than this. */
    private static final double HUGE = Double.MAX_VALUE / 4;

    /** Below this the rest of a product may underflow, so that it proves nothing. */
    private static final double TINY = 1e-250;

    static Approximation exact(double value) {
        return new Approximation(value, 0);
    }

    /** Returns a number that nothing is known about. */
    static Approximation unknown() {
        return UNKNOWN;
    }

    /** Returns a number that is rounded to the nearest double. */
    static Approximation rounded(double value) {
        return of(value, Math.ulp(value) / 2);
    }

    /** Returns a result of a library function, whose argument brings an error of its own. */
    static Approximation computed(double value, double error) {
        return of(value, error + FUNCTION_ULPS * Math.ulp(value));
    }

    private static Approximation of(double value, double error) {
        if (Double.isInfinite(value) && Double.isFinite(error)) {
            return overflow(value);
        }
        boolean known = Double.isFinite(value) && Double.isFinite(error);
        return known ? new Approximation(value, error * SLACK) : UNKNOWN;
    }

    /** Returns a number of which only the sign is known, and that it is at least {@link #HUGE}. */
    private static Approximation overflow(double sign) {
        return new Approximation(
                Math.signum(sign) * Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    boolean isOverflow() {
        return Double.isInfinite(value);
    }

    boolean isKnown() {
        return error < Double.POSITIVE_INFINITY && !Double.isNaN(value);
    }

    boolean isExact() {
        return error == 0;
    }

    /** Returns a double that the true number is not below. */
    double lowest() {
        if (isOverflow()) {
            return value > 0 ? HUGE : value;
        }
        return isExact() ? value : Math.nextDown(value - error);
    }

    /** Returns a double that the true number is not above. */
    double highest() {
        if (isOverflow()) {
            return value < 0 ? -HUGE : value;
        }
        return isExact() ? value : Math.nextUp(value + error);
    }

    Approximation absolute() {
        return new Approximation(Math.abs(value), error);
    }

    Approximation negated() {
        return new Approximation(-value, error);
    }

    Approximation plus(Approximation other) {
        if (isOverflow() || other.isOverflow()) {
            double sum = value + other.value;
            boolean certain = isOverflow() ? other.isModerate() : isModerate();
            return certain || isOverflow() && value == other.value ? overflow(sum) : UNKNOWN;
        }
        double sum = value + other.value;
        double back = sum - value;
        // Knuth's two-sum: what the addition lost, exactly.
        double lost = value - (sum - back) + (other.value - back);
        return of(sum, error + other.error + Math.abs(lost));
    }

    Approximation minus(Approximation other) {
        return plus(other.negated());
    }

    /** Returns whether the number is too small to matter beside one that is infinite. */
    private boolean isModerate() {
        return isKnown() && Math.abs(value) + error < MODERATE;
    }

    Approximation times(Approximation other) {
        if (isOverflow() || other.isOverflow()) {
            Approximation factor = isOverflow() ? other : this;
            double least = Math.min(Math.abs(factor.lowest()), Math.abs(factor.highest()));
            boolean signed = factor.lowest() * factor.highest() > 0;
            return signed && least >= 1 ? overflow(value * other.value) : UNKNOWN;
        }
        double product = value * other.value;
        double spread =
                Math.abs(value) * other.error + Math.abs(other.value) * error + error * other.error;
        return of(product, spread + lostByProduct(value, other.value, product));
    }

    private static double lostByProduct(double left, double right, double product) {
        if (left == 0 || right == 0) {
            return 0;
        }
        return Math.abs(product) > TINY && Math.fma(left, right, -product) == 0
                ? 0
                : Math.ulp(product);
    }

    Approximation dividedBy(Approximation divisor) {
        if (divisor.isOverflow()) {
            return isKnown() ? of(0, (Math.abs(value) + error) / HUGE) : UNKNOWN;
        }
        double nearest = Math.abs(divisor.value) - divisor.error;
        if (!(nearest > 0)) {
            return UNKNOWN;
        }
        double quotient = value / divisor.value;
        boolean whole =
                value == 0
                        || Math.abs(value) > TINY
                                && Math.abs(quotient) > TINY
                                && Math.fma(quotient, divisor.value, -value) == 0;
        double spread = (error + Math.abs(quotient) * divisor.error) / nearest;
        return of(quotient, spread + (whole ? 0 : Math.ulp(quotient)));
    }

    Approximation max(Approximation other) {
        boolean known = (isKnown() || isOverflow()) && (other.isKnown() || other.isOverflow());
        if (!known) {
            return UNKNOWN;
        }
        if (lowest() >= other.highest()) {
            return this;
        }
        return other.lowest() >= highest()
                ? other
                : of(Math.max(value, other.value), Math.max(error, other.error));
    }

    /** Returns the result of a function applied to the number. */
    Approximation through(UnaryFunction function) {
        // A number outside the domain that may be inside, as rounding moved it: sqrt(x^2 - 2x + 1).
        double inside = function.clamped(value);
        if (inside != value && !(lowest() <= inside && inside <= highest())) {
            return UNKNOWN;
        }
        double result = function.value(inside);
        if (isOverflow() && Double.isInfinite(result)) {
            return overflow(result);
        }
        if (isExact()) {
            return function.isExactAt(value) && Double.isFinite(result)
                    ? exact(result)
                    : computed(result, 0);
        }
        double low = function.value(function.clamped(lowest()));
        double high = function.value(function.clamped(highest()));
        if (Double.isInfinite(result)) {
            boolean great = Math.min(low * Math.signum(result), high * Math.signum(result)) > HUGE;
            return great ? overflow(result) : UNKNOWN;
        }
        double below = Math.abs(low - result);
        double above = Math.abs(high - result);
        boolean steps = function.isFlat(lowest(), 1) && below == 0 && above == 0;
        // Beyond its neighbours the function may bend, which twice the change allows for.
        return steps ? exact(result) : computed(result, 2 * Math.max(below, above));
    }
}
