package dev.cahier.expression;

/** Powers of approximate numbers. */
final class ApproximatePowers {

    /** Up to this exponent powers are multiplied out to see whether they are exact. */
    private static final int MULTIPLIED = 64;

    private ApproximatePowers() {}

    /** Returns a base raised to an exponent. */
    static Approximation of(Approximation base, Approximation exponent) {
        boolean whole = exponent.isExact() && exponent.value() == Math.rint(exponent.value());
        if (whole && exponent.value() >= 1 && exponent.value() <= MULTIPLIED && base.isExact()) {
            Approximation power = base;
            for (int i = 1; i < exponent.value() && power.isExact(); i++) {
                power = power.times(base);
            }
            if (power.isExact()) {
                return power;
            }
        }
        if (exponent.isExact() && exponent.value() == 0) {
            boolean defined = base.isKnown() || base.isOverflow();
            return defined ? Approximation.exact(1) : Approximation.unknown();
        }
        if (base.isOverflow()) {
            return ofOverflow(base, exponent);
        }
        return whole ? byCorners(base, exponent) : ofPositive(base, exponent);
    }

    /** Returns a power of a number of which only the sign is known. */
    private static Approximation ofOverflow(Approximation base, Approximation exponent) {
        boolean negative = base.value() < 0;
        double e = exponent.value();
        if (negative && !(exponent.isExact() && e == Math.rint(e))) {
            return Approximation.unknown();
        }
        if (exponent.highest() <= -1) {
            return Approximation.computed(
                    0, Math.abs(1 / base.lowest()) + Math.abs(1 / base.highest()));
        }
        Approximation power = negative && e % 2 != 0 ? base : base.absolute();
        return exponent.lowest() >= 1 ? power : Approximation.unknown();
    }

    private static Approximation ofPositive(Approximation base, Approximation exponent) {
        boolean nothing = base.isExact() && base.value() == 0 && exponent.lowest() > 0;
        if (nothing) {
            return Approximation.exact(0);
        }
        if (base.lowest() > 0) {
            return byCorners(base, exponent);
        }
        boolean maybeZero = base.isKnown() && base.highest() >= 0 && exponent.lowest() > 0;
        if (!maybeZero || base.isExact()) {
            return Approximation.unknown();
        }
        // A base that rounding moved below 0, as in (x^2 - 2x + 1)^0.5.
        double value = Math.pow(Math.max(0, base.value()), exponent.value());
        double highest = Math.pow(base.highest(), exponent.lowest());
        return Approximation.computed(value, 2 * Math.max(value, highest));
    }

    private static Approximation byCorners(Approximation base, Approximation exponent) {
        boolean aroundZero = base.lowest() <= 0 && base.highest() >= 0;
        if (!base.isKnown() || !exponent.isKnown() || aroundZero && exponent.lowest() < 0) {
            return Approximation.unknown();
        }
        double value = Math.pow(base.value(), exponent.value());
        double error = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double b : new double[] {base.lowest(), base.highest()}) {
            for (double e : new double[] {exponent.lowest(), exponent.highest()}) {
                error = Math.max(error, Math.abs(Math.pow(b, e) - value));
                least = Math.min(least, Math.abs(Math.pow(b, e)));
            }
        }
        // An infinite power has infinite neighbours, whose distance is not a number.
        boolean overflows = Double.isInfinite(value) && least > Double.MAX_VALUE / 4;
        return Approximation.computed(value, overflows ? 0 : 2 * error);
    }
}
