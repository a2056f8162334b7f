package dev.cahier.proof;

import dev.cahier.proof.Ratio.Divisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.fraction.Fraction;

/**
 * Calculates with quotients of polynomials, within a budget. Every rule is right wherever the
 * expressions before and after it are defined.
 */
final class Algebra {

    static final Kernel I = new Kernel("i", Kernel.Kind.IMAGINARY, Optional.empty());

    private static final int MOST_TERMS = 3_000;
    private static final int MOST_EXPONENT = 400;

    private final Budget budget;

    Algebra(Budget budget) {
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    Ratio plus(Ratio left, Ratio right) {
        if (left.isZero()) {
            return right;
        }
        if (right.isZero()) {
            return left;
        }
        SortedMap<String, Divisor> common = new TreeMap<>(left.divisors());
        right.divisors()
                .forEach(
                        (key, d) ->
                                common.merge(
                                        key, d, (a, b) -> a.exponent() >= b.exponent() ? a : b));
        Ratio first = expanded(left, common);
        Ratio second = expanded(right, common);
        // Reducing may have added divisors, of kernels below the line.
        if (first.isPolynomial() && second.isPolynomial()) {
            return limited(new Ratio(first.numerator().plus(second.numerator()), common));
        }
        throw new TooHard();
    }

    private Ratio expanded(Ratio of, SortedMap<String, Divisor> common) {
        Ratio result = Ratio.of(of.numerator());
        for (Map.Entry<String, Divisor> each : common.entrySet()) {
            Divisor own = of.divisors().get(each.getKey());
            int missing = each.getValue().exponent() - (own == null ? 0 : own.exponent());
            Ratio factor = Ratio.of(each.getValue().polynomial());
            for (int i = 0; i < missing; i++) {
                result = times(result, factor);
            }
        }
        return result;
    }

    Ratio minus(Ratio left, Ratio right) {
        return plus(left, right.negated());
    }

    Ratio times(Ratio left, Ratio right) {
        if (left.isZero() || right.isZero()) {
            return Ratio.ZERO;
        }
        SortedMap<String, Divisor> divisors = new TreeMap<>(left.divisors());
        right.divisors()
                .forEach(
                        (key, d) ->
                                divisors.merge(
                                        key,
                                        d,
                                        (a, b) ->
                                                new Divisor(
                                                        a.polynomial(),
                                                        a.exponent() + b.exponent())));
        Polynomial product;
        if (left.numerator().equals(Polynomial.ONE)) {
            product = right.numerator();
        } else {
            product = left.numerator().times(right.numerator(), budget);
            Ratio reduced = reduced(product);
            if (!reduced.isPolynomial()) {
                return limited(cancelled(times(new Ratio(Polynomial.ONE, divisors), reduced)));
            }
            product = reduced.numerator();
        }
        return limited(cancelled(new Ratio(product, divisors)));
    }

    /** Takes divisors away that divide the numerator. */
    private Ratio cancelled(Ratio of) {
        if (of.isPolynomial() || of.numerator().size() < 2) {
            return of.isZero() ? Ratio.ZERO : of;
        }
        Polynomial numerator = of.numerator();
        SortedMap<String, Divisor> rest = new TreeMap<>();
        for (Map.Entry<String, Divisor> each : of.divisors().entrySet()) {
            int exponent = each.getValue().exponent();
            Polynomial divisor = each.getValue().polynomial();
            while (exponent > 0 && numerator.size() >= 2) {
                Optional<Polynomial> quotient = numerator.dividedBy(divisor, budget);
                if (quotient.isEmpty()) {
                    break;
                }
                numerator = quotient.get();
                exponent--;
            }
            if (exponent > 0) {
                rest.put(each.getKey(), new Divisor(divisor, exponent));
            }
        }
        return new Ratio(numerator, rest);
    }

    private Ratio limited(Ratio result) {
        if (result.numerator().size() > MOST_TERMS || !budget.take(result.numerator().size())) {
            throw new TooHard();
        }
        return result;
    }

    Ratio inverse(Ratio of) {
        if (of.isZero()) {
            throw new TooHard();
        }
        Ratio result = inverse(of.numerator());
        for (Divisor divisor : of.divisors().values()) {
            Ratio factor = power(Ratio.of(divisor.polynomial()), divisor.exponent());
            result = times(result, factor);
        }
        return result;
    }

    /** Returns one over a polynomial, whose common factor stays above the line. */
    private Ratio inverse(Polynomial of) {
        Monomial content = of.content();
        BigFraction leading = of.leading();
        Polynomial rest = of.times(Rationals.reciprocal(leading), content.inverse());
        Ratio above = reduced(Polynomial.of(Rationals.reciprocal(leading), content.inverse()));
        if (rest.size() == 1) {
            return above;
        }
        SortedMap<String, Divisor> below = new TreeMap<>();
        below.put(rest.toString(), new Divisor(rest, 1));
        return times(above, new Ratio(Polynomial.ONE, below));
    }

    Ratio power(Ratio base, int exponent) {
        if (exponent < 0) {
            return power(inverse(base), -exponent);
        }
        boolean single = base.numerator().size() <= 1;
        if (Math.abs(exponent) > MOST_EXPONENT && !single) {
            throw new TooHard();
        }
        Ratio result = Ratio.ONE;
        Ratio square = base;
        for (int n = exponent; n > 0; n >>= 1) {
            if ((n & 1) == 1) {
                result = times(result, square);
            }
            square = n > 1 ? times(square, square) : square;
        }
        return result;
    }

    /** Applies the rules of kernels whose exponents have limits. */
    Ratio reduced(Polynomial of) {
        SortedMap<Monomial, BigFraction> plain = new TreeMap<>();
        List<Ratio> others = new ArrayList<>();
        of.terms()
                .forEach(
                        (monomial, coefficient) -> {
                            Optional<Kernel> high = excessive(monomial);
                            if (high.isEmpty()) {
                                Polynomial.add(plain, monomial, coefficient);
                            } else {
                                others.add(lowered(monomial, high.get()).times(coefficient));
                            }
                        });
        Ratio result = Ratio.of(new Polynomial(plain));
        for (Ratio other : others) {
            result = plus(result, other);
        }
        return result;
    }

    private static Optional<Kernel> excessive(Monomial monomial) {
        for (Map.Entry<Kernel, Fraction> each : monomial.exponents().entrySet()) {
            Fraction exponent = each.getValue();
            boolean allowed =
                    switch (each.getKey().kind()) {
                        case PRIME, ROOT -> isBetween(exponent, 1);
                        case IMAGINARY -> exponent.equals(Fraction.ONE);
                        case SIZE -> isBetween(exponent, 2);
                        default -> true;
                    };
            if (!allowed) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }

    private static boolean isBetween(Fraction exponent, int limit) {
        return exponent.signum() > 0 && exponent.compareTo(Fraction.of(limit)) < 0;
    }

    private Ratio lowered(Monomial monomial, Kernel kernel) {
        if (!budget.take(1)) {
            throw new TooHard();
        }
        Fraction exponent = monomial.exponent(kernel);
        Monomial rest = monomial.without(kernel);
        int step = kernel.kind() == Kernel.Kind.SIZE ? 2 : 1;
        int whole = Math.floorDiv(floor(exponent), step) * step;
        if (kernel.kind() == Kernel.Kind.IMAGINARY) {
            int turns = Math.floorMod(exponent.intValue(), 4);
            Monomial left = turns % 2 == 1 ? rest.times(Monomial.of(I, Fraction.ONE)) : rest;
            return reduced(Polynomial.of(BigFraction.of(turns >= 2 ? -1 : 1), left));
        }
        Monomial left = rest.times(Monomial.of(kernel, exponent.subtract(whole)));
        Ratio outside = power(Ratio.of(kernel.inner().orElseThrow()), whole);
        return times(reduced(Polynomial.of(BigFraction.ONE, left)), outside);
    }

    static int floor(Fraction exponent) {
        return Math.floorDiv(exponent.getNumerator(), exponent.getDenominator());
    }
}
