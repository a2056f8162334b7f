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
            return Approximation.exact(1);
        }
        return whole ? byCorners(base, exponent) : ofPositive(base, exponent);
    }

    private static Approximation ofPositive(Approximation base, Approximation exponent) {
        boolean nothing = base.isExact() && base.value() == 0 && exponent.lowest() > 0;
        if (nothing) {
            return Approximation.exact(0);
        }
        return base.lowest() > 0 ? byCorners(base, exponent) : Approximation.unknown();
    }

    private static Approximation byCorners(Approximation base, Approximation exponent) {
        boolean aroundZero = base.lowest() <= 0 && base.highest() >= 0;
        if (!base.isKnown() || !exponent.isKnown() || aroundZero && exponent.lowest() < 0) {
            return Approximation.unknown();
        }
        double value = Math.pow(base.value(), exponent.value());
        double error = 0;
        for (double b : new double[] {base.lowest(), base.highest()}) {
            for (double e : new double[] {exponent.lowest(), exponent.highest()}) {
                error = Math.max(error, Math.abs(Math.pow(b, e) - value));
            }
        }
        return Approximation.computed(value, 2 * error);
    }
}
