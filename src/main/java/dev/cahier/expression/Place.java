package dev.cahier.expression;

/**
 * A place at which a function may break.
 *
 * @param x the place, or the double that is nearest to it
 * @param exact whether an operation breaks at that double itself
 * @param undefined whether the function has no value at the place itself
 */
record Place(double x, boolean exact, boolean undefined) {

    /** Returns whether two places are one, found twice. */
    boolean isSame(Place other) {
        return Math.abs(x - other.x) <= 1e-14 + 8 * Math.max(Math.ulp(x), Math.ulp(other.x));
    }

    /** Returns the better of two findings of one place. */
    Place or(Place other) {
        Place better = exact || !other.exact ? this : other;
        return new Place(better.x, better.exact, undefined || other.undefined);
    }
}
