package dev.cahier.proof;

import org.jspecify.annotations.Nullable;

/**
 * An interval that contains all values that an expression takes on a box, computed with outward
 * rounding. Immutable.
 *
 * <p>It holds the values at those points of the box at which the expression is defined. An open end
 * is a number that no value reaches; infinite ends are open.
 *
 * @param whole whether the expression is defined and continuous at all points of the box
 */
public record Enclosure(double lo, boolean loOpen, double hi, boolean hiOpen, boolean whole) {

    /** Of an expression that is defined nowhere on the box. */
    static final Enclosure EMPTY = new Enclosure(Double.NaN, true, Double.NaN, true, false);

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** All real numbers. */
    static final Enclosure REALS = new Enclosure(-INFINITY, true, INFINITY, true, true);

    public Enclosure {
        // An infinite end on the wrong side is an overflow of a finite number.
        lo = lo == INFINITY ? Double.MAX_VALUE : lo + 0.0;
        hi = hi == -INFINITY ? -Double.MAX_VALUE : hi + 0.0;
        loOpen |= Double.isInfinite(lo);
        hiOpen |= Double.isInfinite(hi);
    }

    static Enclosure point(double value) {
        return new Enclosure(value, false, value, false, true);
    }

    /** Returns a closed interval. */
    public static Enclosure closed(double lo, double hi) {
        return new Enclosure(lo, false, hi, false, true);
    }

    boolean isEmpty() {
        return Double.isNaN(lo);
    }

    boolean isPoint() {
        return lo == hi;
    }

    boolean isBounded() {
        return Double.isFinite(lo) && Double.isFinite(hi);
    }

    boolean contains(double value) {
        return (loOpen ? lo < value : lo <= value) && (hiOpen ? value < hi : value <= hi);
    }

    /** Returns whether all values are greater than 0, or at least 0. */
    boolean isAbove(boolean strictly) {
        return strictly ? lo > 0 || lo == 0 && loOpen : lo >= 0;
    }

    /** Returns whether all values are less than 0, or at most 0. */
    boolean isBelow(boolean strictly) {
        return negated().isAbove(strictly);
    }

    double width() {
        return hi - lo;
    }

    Enclosure withWhole(boolean another) {
        return isEmpty() ? this : new Enclosure(lo, loOpen, hi, hiOpen, another);
    }

    Enclosure negated() {
        return new Enclosure(-hi, hiOpen, -lo, loOpen, whole);
    }

    Enclosure plus(Enclosure other) {
        if (isEmpty() || other.isEmpty()) {
            return EMPTY;
        }
        double low = lo + other.lo;
        double high = hi + other.hi;
        double lowLost = lost(lo, other.lo, low);
        double highLost = lost(hi, other.hi, high);
        return new Enclosure(
                lowLost < 0 ? Math.nextDown(low) : low,
                loOpen || other.loOpen || lowLost != 0,
                highLost > 0 ? Math.nextUp(high) : high,
                hiOpen || other.hiOpen || highLost != 0,
                whole && other.whole);
    }

    /** Returns what an addition lost, exactly (Knuth's two-sum). */
    private static double lost(double left, double right, double sum) {
        if (Double.isInfinite(left) || Double.isInfinite(right)) {
            return 0;
        }
        if (Double.isInfinite(sum)) {
            return -sum;
        }
        double back = sum - left;
        return left - (sum - back) + (right - back);
    }

    Enclosure times(Enclosure other) {
        if (isEmpty() || other.isEmpty()) {
            return EMPTY;
        }
        @Nullable End low = null;
        @Nullable End high = null;
        for (int i = 0; i < 4; i++) {
            boolean first = i < 2;
            boolean second = i % 2 == 0;
            double a = first ? lo : hi;
            double b = second ? other.lo : other.hi;
            boolean aOpen = first ? loOpen : hiOpen;
            boolean bOpen = second ? other.loOpen : other.hiOpen;
            boolean reached = a == 0 && !aOpen || b == 0 && !bOpen || !aOpen && !bOpen;
            low = End.lower(low, End.product(a, b, !reached, -1));
            high = End.upper(high, End.product(a, b, !reached, 1));
        }
        return new Enclosure(low.value, low.open, high.value, high.open, whole && other.whole);
    }

    Enclosure dividedBy(Enclosure divisor) {
        if (isEmpty() || divisor.isEmpty() || divisor.lo == 0 && divisor.hi == 0) {
            return EMPTY;
        }
        if (divisor.lo < 0 && divisor.hi > 0) {
            boolean zero = lo == 0 && hi == 0;
            return zero ? point(0).withWhole(false) : REALS.withWhole(false);
        }
        if (divisor.hi <= 0) {
            return negated().dividedBy(divisor.negated());
        }
        @Nullable End low = null;
        @Nullable End high = null;
        for (int i = 0; i < 4; i++) {
            boolean first = i < 2;
            boolean second = i % 2 == 0;
            double a = first ? lo : hi;
            double b = second ? divisor.lo : divisor.hi;
            boolean aOpen = first ? loOpen : hiOpen;
            boolean bOpen = second ? divisor.loOpen || divisor.lo == 0 : divisor.hiOpen;
            boolean reached = a == 0 && !aOpen || !aOpen && !bOpen;
            low = End.lower(low, End.quotient(a, b, !reached, -1));
            high = End.upper(high, End.quotient(a, b, !reached, 1));
        }
        boolean nonZero = divisor.lo > 0 || divisor.loOpen;
        return new Enclosure(
                low.value, low.open, high.value, high.open, whole && divisor.whole && nonZero);
    }

    /** Returns an integer power. */
    Enclosure power(int exponent) {
        if (isEmpty()) {
            return EMPTY;
        }
        if (exponent < 0) {
            return point(1).dividedBy(power(-exponent));
        }
        if (exponent == 0) {
            return point(1).withWhole(whole);
        }
        boolean even = exponent % 2 == 0;
        if (lo >= 0) {
            return new Enclosure(
                    End.power(lo, exponent, -1).value,
                    loOpen || End.power(lo, exponent, -1).open,
                    End.power(hi, exponent, 1).value,
                    hiOpen || End.power(hi, exponent, 1).open,
                    whole);
        }
        if (hi <= 0) {
            Enclosure mirrored = negated().power(exponent);
            return even ? mirrored : mirrored.negated();
        }
        Enclosure right = new Enclosure(0, false, hi, hiOpen, whole).power(exponent);
        Enclosure left = new Enclosure(0, false, -lo, loOpen, whole).power(exponent);
        return even ? right.hull(left) : right.hull(left.negated());
    }

    /** Returns the smallest interval that contains both. */
    Enclosure hull(Enclosure other) {
        if (isEmpty() || other.isEmpty()) {
            return (isEmpty() ? other : this).withWhole(false);
        }
        End low = End.lower(new End(lo, loOpen), new End(other.lo, other.loOpen));
        End high = End.upper(new End(hi, hiOpen), new End(other.hi, other.hiOpen));
        return new Enclosure(low.value, low.open, high.value, high.open, whole && other.whole);
    }

    /** Returns the values that are in another interval, too. */
    Enclosure meet(Enclosure other) {
        if (isEmpty() || other.isEmpty()) {
            return EMPTY;
        }
        boolean ownLow = lo > other.lo || lo == other.lo && loOpen;
        boolean ownHigh = hi < other.hi || hi == other.hi && hiOpen;
        double low = ownLow ? lo : other.lo;
        double high = ownHigh ? hi : other.hi;
        boolean lowOpen = ownLow ? loOpen : other.loOpen;
        boolean highOpen = ownHigh ? hiOpen : other.hiOpen;
        boolean none = low > high || low == high && (lowOpen || highOpen);
        return none ? EMPTY : new Enclosure(low, lowOpen, high, highOpen, whole);
    }

    /** An end of an interval. */
    record End(double value, boolean open) {

        /** Below this a product may underflow, so that its rest proves nothing. */
        private static final double TINY = 1e-270;

        static End lower(@Nullable End a, End b) {
            if (a == null || b.value < a.value) {
                return b;
            }
            return a.value == b.value ? new End(a.value, a.open && b.open) : a;
        }

        static End upper(@Nullable End a, End b) {
            if (a == null || b.value > a.value) {
                return b;
            }
            return a.value == b.value ? new End(a.value, a.open && b.open) : a;
        }

        static End product(double a, double b, boolean open, int side) {
            if (a == 0 || b == 0) {
                return new End(0, open);
            }
            double product = a * b;
            if (Double.isInfinite(a) || Double.isInfinite(b)) {
                return new End(product, true);
            }
            return rounded(product, Math.fma(a, b, -product), open, side);
        }

        static End quotient(double a, double b, boolean open, int side) {
            if (a == 0 || Double.isInfinite(b)) {
                // An infinite over an infinite number may be anything of its sign.
                return new End(0, open);
            }
            double quotient = a / b;
            if (Double.isInfinite(a) || b == 0) {
                return new End(quotient, true);
            }
            if (Math.abs(a) < TINY) {
                return rounded(quotient, side, open, side);
            }
            return rounded(quotient, -Math.fma(quotient, b, -a), open, side);
        }

        static End power(double base, int exponent, int side) {
            End result = new End(1, false);
            End square = new End(base, false);
            for (int n = exponent; n > 0; n >>= 1) {
                if ((n & 1) == 1) {
                    result = product(result.value, square.value, result.open || square.open, side);
                }
                square = product(square.value, square.value, square.open, side);
            }
            return new End(Math.max(0, result.value), result.open);
        }

        /** Rounds outward; a number that was rounded is not reached. */
        private static End rounded(double value, double rest, boolean open, int side) {
            if (Double.isInfinite(value)) {
                boolean outward = value > 0 == side > 0;
                return new End(outward ? value : Math.copySign(Double.MAX_VALUE, value), true);
            }
            if (Math.abs(value) < TINY) {
                return new End(side < 0 ? Math.nextDown(value) : Math.nextUp(value), true);
            }
            if (rest == 0) {
                return new End(value, open);
            }
            boolean beyond = rest > 0 == side > 0;
            double outward = side < 0 ? Math.nextDown(value) : Math.nextUp(value);
            return new End(beyond ? outward : value, true);
        }
    }
}
