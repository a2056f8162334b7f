package dev.cahier.proof;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A quotient of polynomials. Immutable.
 *
 * @param divisors polynomials of at least two terms, by their text, with their exponents
 */
record Ratio(Polynomial numerator, SortedMap<String, Divisor> divisors) {

    static final Ratio ZERO = of(Polynomial.ZERO);
    static final Ratio ONE = of(Polynomial.ONE);

    Ratio {
        divisors = Collections.unmodifiableSortedMap(divisors);
    }

    /** A polynomial to a positive power, below the line. */
    record Divisor(Polynomial polynomial, int exponent) {}

    static Ratio of(Polynomial numerator) {
        return new Ratio(numerator, new TreeMap<>());
    }

    static Ratio of(BigFraction constant) {
        return of(Polynomial.of(constant));
    }

    static Ratio of(Kernel kernel) {
        return of(Polynomial.of(kernel));
    }

    boolean isZero() {
        return numerator.isZero();
    }

    boolean isPolynomial() {
        return divisors.isEmpty();
    }

    Ratio times(BigFraction factor) {
        return new Ratio(numerator.times(factor), divisors);
    }

    Ratio negated() {
        return times(BigFraction.of(-1));
    }

    boolean isComplex() {
        return numerator.hasAny(Kernel::isComplex)
                || divisors.values().stream()
                        .anyMatch(d -> d.polynomial().hasAny(Kernel::isComplex));
    }

    /** Returns a text that is equal for equal quotients that were reduced in the same way. */
    String key() {
        StringBuilder text = new StringBuilder("(").append(numerator);
        for (Map.Entry<String, Divisor> each : divisors.entrySet()) {
            text.append('/').append(each.getKey()).append('^').append(each.getValue().exponent());
        }
        return text.append(')').toString();
    }
}
