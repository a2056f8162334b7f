package dev.cahier.activation;

/**
 * An interval of real numbers.
 *
 * @param lo its lower end, possibly infinite
 * @param loClosed whether the lower end belongs to it; never if infinite
 * @param hi its upper end, possibly infinite
 * @param hiClosed whether the upper end belongs to it; never if infinite
 */
public record Interval(double lo, boolean loClosed, double hi, boolean hiClosed) {

    public Interval {
        if (!(lo <= hi)) {
            throw new IllegalArgumentException("Not in order: " + lo + ", " + hi);
        }
        if (loClosed && Double.isInfinite(lo) || hiClosed && Double.isInfinite(hi)) {
            throw new IllegalArgumentException("An infinite end belongs to no interval");
        }
        if (lo == hi && !(loClosed && hiClosed)) {
            throw new IllegalArgumentException("Empty at " + lo);
        }
    }

    /** Returns all real numbers. */
    public static Interval reals() {
        return new Interval(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
    }

    /** Returns the numbers from one to another, both included. */
    public static Interval closed(double lo, double hi) {
        return new Interval(lo, true, hi, true);
    }

    /** Returns the real numbers that are not smaller than a given one. */
    public static Interval atLeast(double lo) {
        return new Interval(lo, true, Double.POSITIVE_INFINITY, false);
    }

    /** Returns the real numbers that are greater than a given one. */
    public static Interval greaterThan(double lo) {
        return new Interval(lo, false, Double.POSITIVE_INFINITY, false);
    }

    /** Returns whether a number lies in it; NaN and the infinities never do. */
    public boolean contains(double x) {
        return (loClosed ? x >= lo : x > lo) && (hiClosed ? x <= hi : x < hi);
    }
}
