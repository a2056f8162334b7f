package dev.cahier.expression;

/** Powers of germs. The power of a negative base exists only for whole exponents; 0⁰ is 1. */
final class Powers {

    private Powers() {}

    /** Returns a base raised to an exponent. */
    static Germ of(Germ base, Germ exponent) {
        if (exponent.constant()) {
            return fixed(base, exponent.value());
        }
        double value = Math.pow(base.value(), exponent.value());
        if (!(base.value() > 0)) {
            return new Germ(Double.isInfinite(value) ? Double.NaN : value, Double.NaN, false);
        }
        double logarithm = Math.log(base.value());
        double growth = exponent.slope() * logarithm;
        if (!base.constant()) {
            growth += exponent.value() * base.slope() / base.value();
        }
        return new Germ(value, value == 0 ? 0 : value * growth, false);
    }

    private static Germ fixed(Germ base, double exponent) {
        if (exponent == 0) {
            // Where the base has no value, its power has none.
            return Double.isNaN(base.value()) ? Germ.unknown() : Germ.constant(1);
        }
        if (base.value() == 0) {
            return base.constant() ? ofZero(exponent) : nearZero(base, exponent);
        }
        double value = Math.pow(base.value(), exponent);
        if (base.constant()) {
            return Germ.constant(value);
        }
        double slope = exponent * Math.pow(base.value(), exponent - 1) * base.slope();
        return new Germ(value, slope, false);
    }

    private static Germ ofZero(double exponent) {
        return Germ.constant(exponent > 0 ? 0 : Double.NaN);
    }

    private static Germ nearZero(Germ base, double exponent) {
        boolean whole = exponent == Math.rint(exponent);
        boolean even = whole && exponent % 2 == 0;
        int side = base.movement();
        if (side < 0 && !whole || side == 0 && exponent < 0 && !even) {
            return Germ.unknown();
        }
        if (exponent < 0) {
            int sign = even ? 1 : side;
            return new Germ(sign * Double.POSITIVE_INFINITY, Double.NaN, false);
        }
        if (exponent >= 1) {
            return new Germ(0, exponent == 1 ? base.slope() : 0, false);
        }
        return new Germ(0, side == 0 ? Double.NaN : Double.POSITIVE_INFINITY, false);
    }
}
