package dev.cahier.proof;

import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.Fraction;

/** A product of kernels with rational exponents other than 0. Immutable. */
final class Monomial implements Comparable<Monomial> {

    static final Monomial ONE = new Monomial(new TreeMap<>());

    private final SortedMap<Kernel, Fraction> exponents;
    private final int hash;

    private Monomial(SortedMap<Kernel, Fraction> exponents) {
        this.exponents = exponents;
        hash = exponents.hashCode();
    }

    static Monomial of(Kernel kernel, Fraction exponent) {
        SortedMap<Kernel, Fraction> exponents = new TreeMap<>();
        if (!exponent.equals(Fraction.ZERO)) {
            exponents.put(kernel, exponent);
        }
        return new Monomial(exponents);
    }

    Map<Kernel, Fraction> exponents() {
        return exponents;
    }

    Fraction exponent(Kernel kernel) {
        return exponents.getOrDefault(kernel, Fraction.ZERO);
    }

    boolean isOne() {
        return exponents.isEmpty();
    }

    Monomial times(Monomial other) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        SortedMap<Kernel, Fraction> product = new TreeMap<>(exponents);
        other.exponents.forEach(
                (kernel, exponent) ->
                        product.merge(
                                kernel,
                                exponent,
                                (a, b) -> {
                                    Fraction sum = a.add(b);
                                    return sum.equals(Fraction.ZERO) ? null : sum;
                                }));
        return new Monomial(product);
    }

    Monomial power(Fraction times) {
        SortedMap<Kernel, Fraction> power = new TreeMap<>();
        if (!times.equals(Fraction.ZERO)) {
            exponents.forEach((kernel, exponent) -> power.put(kernel, exponent.multiply(times)));
        }
        return new Monomial(power);
    }

    Monomial inverse() {
        return power(Fraction.of(-1));
    }

    Monomial without(Kernel kernel) {
        SortedMap<Kernel, Fraction> rest = new TreeMap<>(exponents);
        rest.remove(kernel);
        return new Monomial(rest);
    }

    /** Returns the product of those kernels that both have, to the smaller exponents. */
    Monomial common(Monomial other) {
        SortedMap<Kernel, Fraction> common = new TreeMap<>();
        TreeMap<Kernel, Fraction> all = new TreeMap<>(exponents);
        all.putAll(other.exponents);
        for (Kernel kernel : all.keySet()) {
            Fraction a = exponent(kernel);
            Fraction b = other.exponent(kernel);
            Fraction least = a.compareTo(b) <= 0 ? a : b;
            if (!least.equals(Fraction.ZERO)) {
                common.put(kernel, least);
            }
        }
        return new Monomial(common);
    }

    boolean hasAny(Predicate<Kernel> property) {
        return exponents.keySet().stream().anyMatch(property);
    }

    /** Returns whether it is a product of squares of real numbers and of positive kernels. */
    boolean isNeverNegative() {
        return exponents.entrySet().stream()
                .allMatch(
                        e ->
                                e.getKey().isPositive()
                                        || !e.getKey().isComplex() && isEven(e.getValue()));
    }

    static boolean isEven(Fraction exponent) {
        return exponent.getNumerator() % 2 == 0;
    }

    /** Orders lexicographically, so that products keep the order of their factors. */
    @Override
    public int compareTo(Monomial other) {
        Iterator<Map.Entry<Kernel, Fraction>> left = exponents.entrySet().iterator();
        Iterator<Map.Entry<Kernel, Fraction>> right = other.exponents.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<Kernel, Fraction> a = left.next();
            Map.Entry<Kernel, Fraction> b = right.next();
            int order = a.getKey().compareTo(b.getKey());
            if (order != 0) {
                return order < 0 ? sign(a.getValue()) : -sign(b.getValue());
            }
            int size = a.getValue().compareTo(b.getValue());
            if (size != 0) {
                return size;
            }
        }
        if (left.hasNext()) {
            return sign(left.next().getValue());
        }
        return right.hasNext() ? -sign(right.next().getValue()) : 0;
    }

    private static int sign(Fraction exponent) {
        return exponent.signum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Monomial monomial
                && hash == monomial.hash
                && exponents.equals(monomial.exponents);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        exponents.forEach(
                (kernel, exponent) ->
                        text.append(kernel.key()).append('^').append(exponent).append(' '));
        return text.toString();
    }
}
