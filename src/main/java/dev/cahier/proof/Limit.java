package dev.cahier.proof;

import java.util.Optional;

/**
 * What values tend to.
 *
 * @param value the limit; empty if it is infinite
 * @param infinity 1 or -1 for an infinite limit, 0 for a number
 */
record Limit(Optional<Real> value, int infinity) {

    static Limit of(Real value) {
        return new Limit(Optional.of(value), 0);
    }

    static Limit infinite(int sign) {
        return new Limit(Optional.empty(), sign);
    }

    /** Returns whether it is known to be at most another limit. */
    boolean isAtMost(Limit other) {
        if (infinity != 0 || other.infinity != 0) {
            return infinity < 0 || other.infinity > 0;
        }
        Real difference = other.value.orElseThrow().minus(value.orElseThrow());
        return ExactSign.of(difference).filter(sign -> sign >= 0).isPresent();
    }

    boolean isEqualTo(Limit other) {
        return isAtMost(other) && other.isAtMost(this);
    }
}
