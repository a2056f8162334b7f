package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.fraction.Fraction;

/** What is known about the signs of expressions on a domain. */
final class Knowledge {

    private static final Arithmetic.Signs ANY = new Arithmetic.Signs(true, true, true);
    private static final long RAW_STEPS = 2_000;

    private final Domain domain;
    private final Map<String, Enclosure> box;
    private final List<Fact> facts = new ArrayList<>();

    /** That a polynomial, divided by its leading coefficient, compares with 0. */
    private record Fact(String key, Comparison.Order order) {}

    Knowledge(Domain domain, Iterable<String> variables) {
        this.domain = domain;
        box = domain.box(variables);
        domain.conditions().forEach(this::learn);
    }

    private void learn(Comparison condition) {
        scaled(condition.difference())
                .ifPresent(
                        s ->
                                facts.add(
                                        new Fact(
                                                s.key,
                                                s.positive
                                                        ? condition.order()
                                                        : condition.order().mirrored())));
    }

    private record Scaled(String key, boolean positive) {}

    private static Optional<Scaled> scaled(Real of) {
        return raw(of).filter(r -> !r.isZero())
                .map(
                        r -> {
                            BigFraction leading = r.numerator().leading();
                            String key = r.times(Rationals.reciprocal(leading)).key();
                            return new Scaled(key, leading.signum() > 0);
                        });
    }

    private static Optional<Ratio> raw(Real of) {
        return new NormalForm(new Budget(RAW_STEPS), u -> ANY).find(of);
    }

    Domain domain() {
        return domain;
    }

    Enclosure enclosure(Real of) {
        return Tape.of(of).evaluate(EnclosureArithmetic.INSTANCE, box);
    }

    /** Returns the signs that an expression may have where it is defined. */
    Arithmetic.Signs signs(Real of) {
        Arithmetic.Signs signs = EnclosureArithmetic.INSTANCE.signs(enclosure(of));
        if (signs.isUndefined()) {
            return ANY;
        }
        if (facts.isEmpty() || !(signs.negative() && signs.positive()) && !signs.zero()) {
            return signs;
        }
        Optional<Scaled> scaled = scaled(of);
        for (Fact fact : facts) {
            if (scaled.isPresent() && fact.key.equals(scaled.get().key)) {
                Comparison.Order order = scaled.get().positive ? fact.order : fact.order.mirrored();
                signs =
                        new Arithmetic.Signs(
                                signs.negative() && order.holds(-1),
                                signs.zero() && order.holds(0),
                                signs.positive() && order.holds(1));
            }
        }
        return signs.isUndefined() ? ANY : signs;
    }

    /** Returns a condition on one variable, if a comparison with 0 is linear in it. */
    static Optional<Comparison> solved(Real difference, Comparison.Order order) {
        Optional<Ratio> ratio = raw(difference).filter(Ratio::isPolynomial);
        if (ratio.isEmpty() || ratio.get().numerator().size() > 2) {
            return Optional.empty();
        }
        SortedMap<Monomial, BigFraction> terms = ratio.get().numerator().terms();
        BigFraction fixed = terms.getOrDefault(Monomial.ONE, BigFraction.ZERO);
        List<String> names = List.copyOf(difference.variables());
        if (names.size() != 1) {
            return Optional.empty();
        }
        Kernel kernel = new Kernel("x" + names.get(0), Kernel.Kind.FREE, Optional.empty());
        BigFraction slope = terms.get(Monomial.of(kernel, Fraction.ONE));
        boolean linear = slope != null && terms.size() == (fixed.signum() == 0 ? 1 : 2);
        return linear
                ? Optional.of(
                        new Comparison(
                                new Real.Variable(names.get(0)),
                                slope.signum() > 0 ? order : order.mirrored(),
                                Real.of(fixed.negate().divide(slope))))
                : Optional.empty();
    }
}
