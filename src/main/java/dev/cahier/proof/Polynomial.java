package dev.cahier.proof;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.fraction.Fraction;

/**
 * A sum of monomials with rational coefficients other than 0. Immutable.
 *
 * @param terms the coefficient of each monomial
 */
record Polynomial(SortedMap<Monomial, BigFraction> terms) {

    static final Polynomial ZERO = new Polynomial(new TreeMap<>());
    static final Polynomial ONE = of(BigFraction.ONE, Monomial.ONE);

    Polynomial {
        terms = Collections.unmodifiableSortedMap(terms);
    }

    static Polynomial of(BigFraction coefficient, Monomial monomial) {
        SortedMap<Monomial, BigFraction> terms = new TreeMap<>();
        if (coefficient.signum() != 0) {
            terms.put(monomial, coefficient);
        }
        return new Polynomial(terms);
    }

    static Polynomial of(BigFraction constant) {
        return of(constant, Monomial.ONE);
    }

    static Polynomial of(Kernel kernel) {
        return of(BigFraction.ONE, Monomial.of(kernel, Fraction.ONE));
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    int size() {
        return terms.size();
    }

    /** Returns the number that it is, if it has no kernels. */
    Optional<BigFraction> constant() {
        if (isZero()) {
            return Optional.of(BigFraction.ZERO);
        }
        return size() == 1 && terms.firstKey().isOne()
                ? Optional.of(terms.get(terms.firstKey()))
                : Optional.empty();
    }

    Polynomial plus(Polynomial other) {
        SortedMap<Monomial, BigFraction> sum = new TreeMap<>(terms);
        other.terms.forEach((monomial, coefficient) -> add(sum, monomial, coefficient));
        return new Polynomial(sum);
    }

    static void add(Map<Monomial, BigFraction> sum, Monomial monomial, BigFraction coefficient) {
        sum.merge(
                monomial,
                coefficient,
                (a, b) -> {
                    BigFraction both = a.add(b);
                    return both.signum() == 0 ? null : both;
                });
    }

    Polynomial times(BigFraction factor) {
        return times(factor, Monomial.ONE);
    }

    Polynomial times(BigFraction factor, Monomial monomial) {
        SortedMap<Monomial, BigFraction> product = new TreeMap<>();
        if (factor.signum() != 0) {
            terms.forEach((m, c) -> product.put(m.times(monomial), c.multiply(factor)));
        }
        return new Polynomial(product);
    }

    /** Returns the product; exponents of kernels that have rules are not reduced. */
    Polynomial times(Polynomial other, Budget budget) {
        SortedMap<Monomial, BigFraction> product = new TreeMap<>();
        for (Map.Entry<Monomial, BigFraction> left : terms.entrySet()) {
            if (!budget.take(other.size())) {
                throw new TooHard();
            }
            for (Map.Entry<Monomial, BigFraction> right : other.terms.entrySet()) {
                add(
                        product,
                        left.getKey().times(right.getKey()),
                        left.getValue().multiply(right.getValue()));
            }
        }
        return new Polynomial(product);
    }

    /** Returns the largest monomial that divides all terms. */
    Monomial content() {
        Monomial content = null;
        for (Monomial monomial : terms.keySet()) {
            content = content == null ? monomial : content.common(monomial);
        }
        return content == null ? Monomial.ONE : content;
    }

    BigFraction leading() {
        return terms.get(terms.lastKey());
    }

    boolean hasAny(Predicate<Kernel> property) {
        return terms.keySet().stream().anyMatch(m -> m.hasAny(property));
    }

    /** Returns whether no term can be negative. */
    boolean isNeverNegative() {
        return terms.entrySet().stream()
                .allMatch(t -> t.getValue().signum() > 0 && t.getKey().isNeverNegative());
    }

    /** Returns the polynomial that gives this one when multiplied with another, if there is one. */
    Optional<Polynomial> dividedBy(Polynomial divisor, Budget budget) {
        SortedMap<Monomial, BigFraction> rest = new TreeMap<>(terms);
        SortedMap<Monomial, BigFraction> quotient = new TreeMap<>();
        Monomial first = divisor.terms.lastKey();
        for (int i = 0; i <= size() * 4 + 40 && !rest.isEmpty(); i++) {
            if (!budget.take(divisor.size())) {
                return Optional.empty();
            }
            Monomial top = rest.lastKey();
            Monomial ratio = top.times(first.inverse());
            BigFraction factor = Rationals.normal(rest.get(top).divide(divisor.leading()));
            divisor.terms.forEach((m, c) -> add(rest, m.times(ratio), c.multiply(factor).negate()));
            if (rest.containsKey(top)) {
                return Optional.empty();
            }
            add(quotient, ratio, factor);
        }
        return rest.isEmpty() ? Optional.of(new Polynomial(quotient)) : Optional.empty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        terms.forEach(
                (monomial, coefficient) ->
                        text.append(Rationals.normal(coefficient))
                                .append('*')
                                .append(monomial)
                                .append('+'));
        return text.toString();
    }
}
