package dev.cahier.proof;

import java.util.Optional;

/** An interval, or a number if both ends are equal. */
public record RangePiece(End lo, End hi) {

    /**
     * An end of an interval.
     *
     * @param value the number; absent for an infinite end
     * @param slack how far from it the number meant may be, not negative
     * @param closed whether it belongs to the interval
     */
    public record End(Optional<Real> value, Real slack, boolean closed) {}

    boolean isNumber() {
        return lo.value().isPresent() && lo.value().equals(hi.value());
    }
}
