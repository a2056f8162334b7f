package dev.cahier.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact rational numbers: what {@link BigFraction} does not have. */
final class Rationals {

    /** Numbers with more bits are not computed. */
    private static final long MOST_BITS = 4_000;

    private Rationals() {}

    static BigFraction of(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** Returns the same number with a positive denominator: a reciprocal may have another one. */
    static BigFraction normal(BigFraction value) {
        return value.getDenominator().signum() < 0
                ? BigFraction.of(value.getNumerator().negate(), value.getDenominator().negate())
                : value;
    }

    static BigFraction reciprocal(BigFraction value) {
        return normal(value.reciprocal());
    }

    static boolean isInteger(BigFraction value) {
        return value.getDenominator().abs().equals(BigInteger.ONE);
    }

    /** Returns an integer as an int, if it is one and small. */
    static Optional<Integer> small(BigFraction value) {
        return isInteger(value) && value.getNumerator().bitLength() < 31
                ? Optional.of(normal(value).getNumerator().intValue())
                : Optional.empty();
    }

    /** Returns whether a sum or product of two numbers is short enough to be worked out. */
    static boolean areShort(BigFraction one, BigFraction other) {
        return bits(one) + bits(other) <= 4 * MOST_BITS;
    }

    static long bits(BigFraction value) {
        return (long) value.getNumerator().bitLength() + value.getDenominator().bitLength();
    }

    /** Returns a power, if it is rational and not too long. */
    static Optional<BigFraction> power(BigFraction base, BigFraction exponent) {
        Optional<Integer> degree = small(BigFraction.of(exponent.getDenominator()));
        Optional<Integer> times = small(BigFraction.of(exponent.getNumerator()));
        if (degree.isEmpty() || times.isEmpty()) {
            return Optional.empty();
        }
        boolean zero = base.equals(BigFraction.ZERO);
        if (zero && times.get() <= 0) {
            return times.get() == 0 ? Optional.of(BigFraction.ONE) : Optional.empty();
        }
        if (degree.get() > 1) {
            return root(base, degree.get()).flatMap(r -> power(r, BigFraction.of(times.get())));
        }
        long bits = bits(base) * Math.abs((long) times.get());
        boolean unit =
                base.getDenominator().equals(BigInteger.ONE)
                        && base.getNumerator().bitLength() <= 1;
        return bits > MOST_BITS && !unit ? Optional.empty() : Optional.of(base.pow(times.get()));
    }

    /** Returns the root of a number that is not negative, if it is rational. */
    private static Optional<BigFraction> root(BigFraction base, int degree) {
        if (base.signum() < 0 || degree > 64) {
            return Optional.empty();
        }
        return root(base.getNumerator(), degree)
                .flatMap(n -> root(base.getDenominator(), degree).map(d -> BigFraction.of(n, d)));
    }

    private static Optional<BigInteger> root(BigInteger number, int degree) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(number.bitLength() / degree + 1);
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
            if (middle.pow(degree).compareTo(number) <= 0) {
                low = middle;
            } else {
                high = middle.subtract(BigInteger.ONE);
            }
        }
        return low.pow(degree).equals(number) ? Optional.of(low) : Optional.empty();
    }
}
