package dev.cahier.expression;

import dev.cahier.tex.TexTerm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** The values of terms that are made of numbers and of the indices of series. */
final class SeriesNumbers {

    private static final int LARGEST_FACTORIAL = 100;

    private final Map<String, BigDecimal> indices;

    SeriesNumbers(Map<String, BigDecimal> indices) {
        this.indices = indices;
    }

    /** Returns the value of a term; empty if it holds anything else. */
    Optional<BigDecimal> of(TexTerm term) {
        if (term instanceof TexTerm.Number number) {
            return Optional.of(number.value());
        }
        if (term instanceof TexTerm.Symbol symbol) {
            return Optional.ofNullable(indices.get(symbol.name()));
        }
        if (term instanceof TexTerm.Negation negation) {
            return of(negation.operand()).map(BigDecimal::negate);
        }
        if (term instanceof TexTerm.Product product) {
            return of(product.left()).flatMap(l -> of(product.right()).map(l::multiply));
        }
        if (term instanceof TexTerm.Sum sum) {
            Optional<BigDecimal> total = Optional.of(BigDecimal.ZERO);
            for (TexTerm part : sum.terms()) {
                total = total.flatMap(t -> of(part).map(t::add));
            }
            return total;
        }
        return Optional.empty();
    }

    /** Returns a whole number of moderate size. */
    static Optional<Integer> integer(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean moderate = value.abs().compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
        return whole && moderate ? Optional.of(value.intValueExact()) : Optional.empty();
    }

    static Optional<BigDecimal> factorial(BigDecimal value) {
        return integer(value)
                .filter(n -> n >= 0 && n <= LARGEST_FACTORIAL)
                .map(n -> new BigDecimal(product(1, n)));
    }

    Optional<BigDecimal> binomial(TexTerm upper, TexTerm lower) {
        Optional<Integer> n = of(upper).flatMap(SeriesNumbers::integer);
        Optional<Integer> k = of(lower).flatMap(SeriesNumbers::integer);
        if (n.isEmpty() || k.isEmpty() || n.get() < 0 || n.get() > LARGEST_FACTORIAL) {
            return Optional.empty();
        }
        boolean outside = k.get() < 0 || k.get() > n.get();
        return Optional.of(
                outside
                        ? BigDecimal.ZERO
                        : new BigDecimal(
                                product(n.get() - k.get() + 1, n.get())
                                        .divide(product(1, k.get()))));
    }

    private static BigInteger product(int from, int to) {
        BigInteger product = BigInteger.ONE;
        for (int i = from; i <= to; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
