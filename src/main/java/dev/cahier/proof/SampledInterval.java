package dev.cahier.proof;

import java.math.BigInteger;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The smallest interval that holds the values of a variable at which a comparison was tried.
 *
 * @param lo the least value
 * @param hi the greatest value
 */
public record SampledInterval(BigFraction lo, BigFraction hi) {

    private static final int LONGEST = 10_000;

    public SampledInterval {
        Objects.requireNonNull(lo, "lo");
        Objects.requireNonNull(hi, "hi");
    }

    /** Returns the smallest interval that holds this one and another one. */
    public SampledInterval joined(SampledInterval other) {
        return new SampledInterval(
                lo.compareTo(other.lo) <= 0 ? lo : other.lo,
                hi.compareTo(other.hi) >= 0 ? hi : other.hi);
    }

    /** Returns the interval in TeX, such as {@code [-20, 50]}. */
    public String tex() {
        return "[" + tex(lo) + ", " + tex(hi) + "]";
    }

    private static String tex(BigFraction value) {
        BigFraction size = value.abs();
        String digits = size.getNumerator().toString();
        boolean power =
                size.getDenominator().equals(BigInteger.ONE)
                        && size.compareTo(BigFraction.of(LONGEST)) >= 0
                        && digits.matches("10+");
        String sign = value.signum() < 0 ? "-" : "";
        return power ? sign + "10^{" + (digits.length() - 1) + "}" : ShownNumber.of(value);
    }
}
