package dev.cahier.proof;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.fraction.Fraction;

/** How quotients of polynomials grow. */
final class RationalGrowth {

    private static final long STEPS = 3_000;
    private static final Arithmetic.Signs ANY = new Arithmetic.Signs(true, true, true);
    private static final Kernel KERNEL =
            new Kernel("x" + GrowthFinder.VARIABLE, Kernel.Kind.FREE, Optional.empty());

    private RationalGrowth() {}

    /** Returns the growth of a quotient of polynomials in the variable, whatever cancels. */
    static Optional<Growth> of(Real expression) {
        Optional<Ratio> ratio = new NormalForm(new Budget(STEPS), u -> ANY).find(expression);
        if (ratio.isEmpty() || ratio.get().isZero()) {
            return ratio.flatMap(zero -> Growth.constant(Real.ZERO));
        }
        Optional<Growth> growth = leading(ratio.get().numerator());
        for (Ratio.Divisor divisor : ratio.get().divisors().values()) {
            Optional<Growth> below =
                    leading(divisor.polynomial())
                            .flatMap(g -> g.to(BigFraction.of(-divisor.exponent())));
            growth = growth.flatMap(g -> below.flatMap(g::times));
        }
        return growth;
    }

    private static Optional<Growth> leading(Polynomial polynomial) {
        Optional<Fraction> highest = Optional.empty();
        BigFraction factor = BigFraction.ZERO;
        SortedMap<Monomial, BigFraction> terms = polynomial.terms();
        for (Map.Entry<Monomial, BigFraction> term : terms.entrySet()) {
            Monomial monomial = term.getKey();
            if (!monomial.without(KERNEL).isOne()) {
                return Optional.empty();
            }
            Fraction exponent = monomial.exponent(KERNEL);
            if (highest.isEmpty() || exponent.compareTo(highest.get()) > 0) {
                highest = Optional.of(exponent);
                factor = term.getValue();
            }
        }
        Real leading = Real.of(factor);
        return highest.flatMap(
                e -> Growth.term(leading, 0, BigFraction.of(e.getNumerator(), e.getDenominator())));
    }
}
