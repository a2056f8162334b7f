package dev.cahier.expression;

/**
 * How a quantity behaves while a point is approached from one side: a dual number of forward-mode
 * automatic differentiation, but one-sided.
 *
 * <p>Seen as time runs backwards to 0 from the moments just after it, so that a slope is positive
 * if the quantity is greater beside the point than at it. What depends on the side, such as {@code
 * floor} at an integer, is thereby decided exactly. A constant germ is the quantity at the point
 * itself.
 *
 * @param value the limit at the point; NaN if there is none
 * @param slope the rate of change; NaN if it does not exist or is not known
 * @param constant whether the quantity does not change near the point
 */
record Germ(double value, double slope, boolean constant) {

    private static final Germ UNKNOWN = new Germ(Double.NaN, Double.NaN, false);

    static Germ constant(double value) {
        return new Germ(value, 0, true);
    }

    /** Returns the germ of a point seen from one side: -1 for its left, 1 for its right. */
    static Germ beside(double point, int side) {
        return new Germ(point, side, false);
    }

    /** Returns the germ of a quantity that has no limit. */
    static Germ unknown() {
        return UNKNOWN;
    }

    /**
     * Returns whether the quantity is greater (1) or smaller (-1) beside the point than at it; 0 if
     * it is constant or the slope does not tell.
     */
    int movement() {
        return slope > 0 ? 1 : slope < 0 ? -1 : 0;
    }

    Germ withUnknownSlope() {
        return new Germ(value, Double.NaN, false);
    }

    Germ negated() {
        return new Germ(-value, -slope, constant);
    }

    Germ plus(Germ other) {
        return new Germ(value + other.value, slope + other.slope, constant && other.constant);
    }

    Germ minus(Germ other) {
        return plus(other.negated());
    }

    Germ times(Germ other) {
        // A constant adds no slope, not even beside an infinity.
        double first = constant ? 0 : slope * other.value;
        double second = other.constant ? 0 : value * other.slope;
        return new Germ(value * other.value, first + second, constant && other.constant);
    }

    Germ dividedBy(Germ divisor) {
        if (divisor.value == 0) {
            return dividedByZero(divisor);
        }
        double quotient = value / divisor.value;
        boolean vanishes = Double.isInfinite(divisor.value) && Double.isFinite(value);
        double change = divisor.constant ? slope : slope - quotient * divisor.slope;
        return new Germ(
                quotient, vanishes ? 0 : change / divisor.value, constant && divisor.constant);
    }

    /** Divides by what tends to 0: a pole, or by l'Hôpital's rule the ratio of the slopes. */
    private Germ dividedByZero(Germ divisor) {
        int movement = divisor.movement();
        if (movement == 0) {
            return UNKNOWN;
        }
        return value == 0
                ? new Germ(slope / divisor.slope, Double.NaN, false)
                : new Germ(value * movement * Double.POSITIVE_INFINITY, Double.NaN, false);
    }

    /** Returns the greater of two quantities, beside the point if they are equal at it. */
    Germ max(Germ other) {
        if (Double.isNaN(value) || Double.isNaN(other.value)) {
            return UNKNOWN;
        }
        if (value != other.value) {
            return value > other.value ? this : other;
        }
        return new Germ(value, Math.max(slope, other.slope), constant && other.constant);
    }

    /** Returns the result of a function applied to the quantity. */
    Germ through(UnaryFunction function) {
        if (constant) {
            return constant(function.value(value));
        }
        int side = movement();
        if (side == 0) {
            return throughStandstill(function);
        }
        return new Germ(
                function.limit(value, side),
                function.slope(value, side) * slope,
                function.isFlat(value, side));
    }

    /** Applies a function where it is not known which side of a value the quantity is on. */
    private Germ throughStandstill(UnaryFunction function) {
        double result = function.value(value);
        boolean continuous =
                function.limit(value, -1) == result && function.limit(value, 1) == result;
        boolean steep =
                !Double.isFinite(function.slope(value, -1))
                        || !Double.isFinite(function.slope(value, 1));
        return new Germ(result, continuous && !steep ? slope : Double.NaN, false);
    }
}
