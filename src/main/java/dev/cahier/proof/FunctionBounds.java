package dev.cahier.proof;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.gamma.Erf;

/**
 * Enclosures of the elementary functions. The functions of {@link StrictMath} err by at most 2.5
 * units in the last place; the bounds allow for more.
 */
final class FunctionBounds {

    /** By how many units in the last place a bound is moved outward. */
    private static final int ULPS = 4;

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double TWO_PI = 2 * Math.PI;

    /** Beyond this the place within a period is not told apart. */
    private static final double FAR = 1e7;

    private static final Enclosure UNIT = Enclosure.closed(-1, 1);
    private static final Enclosure POSITIVE = new Enclosure(0, true, INFINITY, true, true);
    private static final Enclosure NOT_NEGATIVE = new Enclosure(0, false, INFINITY, true, true);
    private static final Enclosure OPEN_UNIT = new Enclosure(-1, true, 1, true, true);
    private static final Enclosure ANGLES =
            new Enclosure(-Math.nextUp(Math.PI / 2), true, Math.nextUp(Math.PI / 2), true, true);

    private FunctionBounds() {}

    static Enclosure exp(Enclosure u) {
        return increasing(u, StrictMath::exp, POSITIVE);
    }

    static Enclosure ln(Enclosure u) {
        return within(u, POSITIVE, v -> increasing(v, StrictMath::log, Enclosure.REALS));
    }

    static Enclosure sqrt(Enclosure u) {
        return within(u, NOT_NEGATIVE, FunctionBounds::rootOfInside);
    }

    private static Enclosure rootOfInside(Enclosure u) {
        if (u.isEmpty()) {
            return u;
        }
        double low = Math.sqrt(u.lo());
        double high = Math.sqrt(u.hi());
        boolean lowExact = isRoot(low, u.lo());
        boolean highExact = isRoot(high, u.hi());
        return new Enclosure(
                lowExact ? low : Math.max(0, Math.nextDown(low)),
                u.loOpen() || !lowExact,
                highExact ? high : Math.nextUp(high),
                u.hiOpen() || !highExact,
                u.whole());
    }

    private static boolean isRoot(double root, double square) {
        boolean plain = square > 1e-270 && square < INFINITY;
        return square == 0 || square == INFINITY || plain && Math.fma(root, root, -square) == 0;
    }

    /** Encloses the real root of an odd degree. */
    static Enclosure oddRoot(Enclosure u, int degree) {
        if (u.isEmpty()) {
            return u;
        }
        if (u.lo() < 0) {
            Enclosure left =
                    new Enclosure(Math.max(0, -u.hi()), false, -u.lo(), u.loOpen(), u.whole());
            Enclosure mirrored = oddRoot(left, degree).negated();
            Enclosure right = new Enclosure(0, false, Math.max(0, u.hi()), u.hiOpen(), u.whole());
            return u.hi() <= 0 ? mirrored : mirrored.hull(oddRoot(right, degree));
        }
        return new Enclosure(
                rootBound(u.lo(), degree, -1),
                u.loOpen(),
                rootBound(u.hi(), degree, 1),
                u.hiOpen(),
                u.whole());
    }

    /** Returns a number whose power is known to be on one side of another. */
    private static double rootBound(double power, int degree, int side) {
        if (power == 0 || power == 1 || power == INFINITY) {
            return power;
        }
        double guess = Math.rint(StrictMath.pow(power, 1.0 / degree) * 1024) / 1024;
        Enclosure exact = Enclosure.point(guess).power(degree);
        if (exact.isPoint() && exact.lo() == power) {
            return guess;
        }
        double root = StrictMath.pow(power, 1.0 / degree);
        for (double step = 1e-15; step < 1; step *= 4) {
            double moved = root * (1 + side * step);
            Enclosure raised = Enclosure.point(moved).power(degree);
            if (side < 0 ? raised.hi() <= power : raised.lo() >= power) {
                return moved;
            }
        }
        return side < 0 ? 0 : INFINITY;
    }

    static Enclosure asin(Enclosure u) {
        return within(u, UNIT, v -> increasing(v, StrictMath::asin, ANGLES));
    }

    static Enclosure acos(Enclosure u) {
        Enclosure quarter = new Enclosure(Math.PI / 2, true, Math.nextUp(Math.PI / 2), true, true);
        return quarter.plus(asin(u).negated()).meet(NOT_NEGATIVE);
    }

    static Enclosure atan(Enclosure u) {
        return increasing(u, StrictMath::atan, ANGLES);
    }

    static Enclosure sinh(Enclosure u) {
        return increasing(u, StrictMath::sinh, Enclosure.REALS);
    }

    static Enclosure cosh(Enclosure u) {
        Enclosure range = new Enclosure(1, false, INFINITY, true, true);
        return increasing(absolute(u), StrictMath::cosh, range);
    }

    static Enclosure tanh(Enclosure u) {
        return increasing(u, StrictMath::tanh, OPEN_UNIT);
    }

    static Enclosure erf(Enclosure u) {
        return increasing(u, Erf::value, OPEN_UNIT);
    }

    static Enclosure absolute(Enclosure u) {
        if (u.isEmpty() || u.lo() >= 0) {
            return u;
        }
        if (u.hi() <= 0) {
            return u.negated();
        }
        boolean left = -u.lo() > u.hi();
        boolean open = left ? u.loOpen() : u.hiOpen() && (-u.lo() < u.hi() || u.loOpen());
        return new Enclosure(0, false, left ? -u.lo() : u.hi(), open, u.whole());
    }

    /** Returns the sign: -1, 0 or 1. */
    static Enclosure sign(Enclosure u) {
        if (u.isEmpty() || u.lo() == 0 && u.hi() == 0) {
            return u;
        }
        double low = u.isAbove(true) ? 1 : u.isAbove(false) ? 0 : -1;
        double high = u.isBelow(true) ? -1 : u.isBelow(false) ? 0 : 1;
        return new Enclosure(low, false, high, false, u.whole() && low == high);
    }

    static Enclosure floor(Enclosure u) {
        if (u.isEmpty()) {
            return u;
        }
        double low = Math.floor(u.lo());
        double high = u.hiOpen() && u.hi() == Math.rint(u.hi()) ? u.hi() - 1 : Math.floor(u.hi());
        return new Enclosure(low, false, high, false, u.whole() && low == high);
    }

    static Enclosure sin(Enclosure u) {
        return wave(u, StrictMath::sin, Math.PI / 2);
    }

    static Enclosure cos(Enclosure u) {
        return wave(u, StrictMath::cos, 0);
    }

    static Enclosure tan(Enclosure u) {
        if (u.isEmpty()) {
            return u;
        }
        boolean pole =
                !u.isBounded()
                        || Math.max(Math.abs(u.lo()), Math.abs(u.hi())) > FAR
                        || u.width() > Math.PI
                        || meets(u, Math.PI / 2, Math.PI);
        return pole
                ? Enclosure.REALS.withWhole(false)
                : increasing(u, StrictMath::tan, Enclosure.REALS);
    }

    /**
     * Encloses a sine or cosine.
     *
     * @param top where it is 1
     */
    private static Enclosure wave(Enclosure u, DoubleUnaryOperator f, double top) {
        if (u.isEmpty()) {
            return u;
        }
        boolean unknown =
                !u.isBounded()
                        || u.width() >= TWO_PI
                        || !u.isPoint() && Math.max(Math.abs(u.lo()), Math.abs(u.hi())) > FAR;
        if (unknown) {
            return UNIT.withWhole(u.whole());
        }
        double a = f.applyAsDouble(u.lo());
        double b = f.applyAsDouble(u.hi());
        if (u.lo() == 0 && u.hi() == 0) {
            return Enclosure.point(a).withWhole(u.whole());
        }
        boolean highest = meets(u, top, TWO_PI);
        boolean lowest = meets(u, top + Math.PI, TWO_PI);
        double low = lowest ? -1 : Math.max(-1, outward(Math.min(a, b), -1));
        double high = highest ? 1 : Math.min(1, outward(Math.max(a, b), 1));
        // At 0 the values are exact.
        boolean fromZero = u.lo() == 0 || u.hi() == 0;
        double zero = f.applyAsDouble(0);
        low = !lowest && fromZero && Math.min(a, b) == zero ? zero : low;
        high = !highest && fromZero && Math.max(a, b) == zero ? zero : high;
        return new Enclosure(low, false, high, false, u.whole());
    }

    /** Returns whether an interval contains, or nearly contains, a place of a period. */
    private static boolean meets(Enclosure u, double place, double period) {
        double slack = 1e-15 * (4 + Math.abs(u.lo()) + Math.abs(u.hi()));
        double first = Math.ceil((u.lo() - slack - place) / period - 1e-12);
        return place + first * period <= u.hi() + slack;
    }

    /** Encloses a function that increases. */
    private static Enclosure increasing(Enclosure u, DoubleUnaryOperator f, Enclosure range) {
        if (u.isEmpty()) {
            return u;
        }
        double low = f.applyAsDouble(u.lo());
        double high = f.applyAsDouble(u.hi());
        boolean lowExact = isExact(u.lo(), low);
        boolean highExact = isExact(u.hi(), high);
        Enclosure bounds =
                new Enclosure(
                        lowExact ? low : outward(low, -1),
                        !lowExact || u.loOpen(),
                        highExact ? high : outward(high, 1),
                        !highExact || u.hiOpen(),
                        u.whole());
        return bounds.meet(range);
    }

    /** Returns whether a value is exact: that of 0 and 1 where it is an integer, and limits. */
    private static boolean isExact(double u, double value) {
        boolean simple = u == 0 || u == 1;
        return Double.isInfinite(u) && (Double.isInfinite(value) || value == 0)
                || simple && (value == 0 || value == 1);
    }

    private static double outward(double value, int side) {
        double moved = value + side * ULPS * Math.ulp(value);
        return Double.isNaN(moved) ? value : side < 0 ? Math.nextDown(moved) : Math.nextUp(moved);
    }

    private static Enclosure within(Enclosure u, Enclosure domain, UnaryOperator<Enclosure> f) {
        Enclosure inside = u.meet(domain);
        boolean complete =
                !inside.isEmpty()
                        && inside.lo() == u.lo()
                        && inside.loOpen() == u.loOpen()
                        && inside.hi() == u.hi()
                        && inside.hiOpen() == u.hiOpen();
        Enclosure result = f.apply(inside);
        return complete ? result : result.withWhole(false);
    }
}
