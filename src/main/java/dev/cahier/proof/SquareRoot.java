package dev.cahier.proof;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.fraction.Fraction;

/** Finds the polynomial whose square a polynomial is. */
final class SquareRoot {

    private static final int MOST_TERMS = 60;

    private SquareRoot() {}

    static Optional<Polynomial> of(Polynomial square, Budget budget) {
        Optional<Polynomial> first = rootOfLeading(square);
        if (first.isEmpty() || square.size() > MOST_TERMS) {
            return Optional.empty();
        }
        Polynomial root = first.get();
        Monomial top = root.terms().lastKey();
        BigFraction twice = root.leading().multiply(2);
        Polynomial rest = square.plus(root.times(root, budget).times(BigFraction.of(-1)));
        // The square of so many terms has at least as many.
        for (int i = 1; i < square.size() && !rest.isZero(); i++) {
            Monomial next = rest.terms().lastKey().times(top.inverse());
            if (isFractional(next)) {
                return Optional.empty();
            }
            Polynomial longer =
                    root.plus(Polynomial.of(Rationals.normal(rest.leading().divide(twice)), next));
            Polynomial remaining =
                    square.plus(longer.times(longer, budget).times(BigFraction.of(-1)));
            boolean smaller =
                    remaining.isZero()
                            || remaining.terms().lastKey().compareTo(rest.terms().lastKey()) < 0;
            if (!smaller) {
                return Optional.empty();
            }
            root = longer;
            rest = remaining;
        }
        return rest.isZero() ? Optional.of(root) : Optional.empty();
    }

    /** A series that does not end has negative exponents sooner or later. */
    private static boolean isFractional(Monomial monomial) {
        return monomial.exponents().entrySet().stream()
                .anyMatch(
                        e ->
                                e.getValue().getDenominator() != 1
                                        || e.getValue().signum() < 0
                                                && e.getKey().kind() != Kernel.Kind.EXPONENTIAL);
    }

    private static Optional<Polynomial> rootOfLeading(Polynomial square) {
        if (square.isZero()) {
            return Optional.empty();
        }
        Monomial top = square.terms().lastKey();
        Monomial half = top.power(Fraction.of(1, 2));
        boolean whole =
                half.exponents().entrySet().stream()
                        .allMatch(e -> e.getValue().getDenominator() == 1);
        Optional<BigFraction> root = Rationals.power(square.leading(), BigFraction.of(1, 2));
        return whole ? root.map(r -> Polynomial.of(r, half)) : Optional.empty();
    }
}
