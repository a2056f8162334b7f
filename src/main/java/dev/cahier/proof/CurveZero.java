package dev.cahier.proof;

/**
 * A zero of a curve: the only one between two numbers.
 *
 * @param lo a number at most as large
 * @param hi a number at least as large; the same one if the zero is known exactly
 */
public record CurveZero(double lo, double hi) {

    /** Returns whether it is known exactly. */
    public boolean isExact() {
        return lo == hi;
    }

    /** Returns whether it is certainly between two numbers, or one of them. */
    public boolean isWithin(double from, double to) {
        return from <= lo && hi <= to;
    }

    /** Returns whether it may be between two numbers. */
    public boolean mayBeWithin(double from, double to) {
        return from <= hi && lo <= to;
    }
}
