package dev.cahier.proof;

import java.math.BigDecimal;

/**
 * Two decimal numbers between which a real number is, both included.
 *
 * @param defined whether there is such a number
 * @param known whether the bounds are: the number may be too large to compute
 */
record PreciseNumber(BigDecimal lo, BigDecimal hi, boolean defined, boolean known) {

    static final PreciseNumber UNDEFINED =
            new PreciseNumber(BigDecimal.ZERO, BigDecimal.ZERO, false, true);

    /** A number that nothing is known about, not even whether it exists. */
    static final PreciseNumber UNKNOWN =
            new PreciseNumber(BigDecimal.ZERO, BigDecimal.ZERO, true, false);

    static PreciseNumber exact(BigDecimal value) {
        return new PreciseNumber(value, value, true, true);
    }

    static PreciseNumber between(BigDecimal lo, BigDecimal hi) {
        return new PreciseNumber(lo, hi, true, true);
    }

    boolean isExact() {
        return isUsable() && lo.compareTo(hi) == 0;
    }

    boolean isUsable() {
        return defined && known;
    }

    BigDecimal middle() {
        return lo.add(hi).divide(BigDecimal.valueOf(2));
    }

    PreciseNumber negated() {
        return isUsable() ? between(hi.negate(), lo.negate()) : this;
    }
}
