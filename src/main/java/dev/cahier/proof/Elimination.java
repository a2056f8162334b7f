package dev.cahier.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Uses a condition such as {@code p + q = 1} to express one variable by the others.
 *
 * @param value what the variable is
 */
record Elimination(Comparison comparison, Domain domain, String variable, Real value) {

    private static final long STEPS = 2_000;

    static Optional<Elimination> of(Comparison comparison, Domain domain) {
        for (Comparison condition : domain.conditions()) {
            if (condition.order() == Comparison.Order.EQUAL) {
                for (String name : condition.variables()) {
                    Optional<Real> value = solved(condition.difference(), name);
                    if (value.isPresent() && !domain.range(name).integer()) {
                        return Optional.of(
                                without(comparison, domain, condition, name, value.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Solves an equation with 0 that is linear in a variable, with a rational factor. */
    private static Optional<Real> solved(Real difference, String name) {
        Real slope = Differentiation.of(difference, name);
        Optional<BigFraction> factor =
                new NormalForm(new Budget(STEPS), u -> new Arithmetic.Signs(true, true, true))
                        .find(slope)
                        .filter(Ratio::isPolynomial)
                        .flatMap(r -> r.numerator().constant())
                        .filter(c -> c.signum() != 0);
        Real rest = Substitution.in(difference, Map.of(name, Real.ZERO));
        return factor.map(f -> Real.product(Real.of(f.reciprocal().negate()), rest));
    }

    private static Elimination without(
            Comparison comparison, Domain domain, Comparison used, String name, Real value) {
        Map<String, Real> replaced = Map.of(name, value);
        SortedMap<String, Domain.Range> ranges = new TreeMap<>(domain.ranges());
        Domain.Range range = ranges.remove(name);
        Domain rest = new Domain(ranges, List.of());
        List<Comparison> conditions = new ArrayList<>();
        domain.conditions().stream()
                .filter(c -> c != used)
                .map(c -> Substitution.in(c, replaced))
                .forEach(conditions::add);
        if (range != null) {
            conditions.addAll(bounds(value, range.interval()));
        }
        for (Comparison condition : conditions) {
            rest =
                    rest.where(
                            Knowledge.solved(condition.difference(), condition.order())
                                    .orElse(condition));
        }
        return new Elimination(Substitution.in(comparison, replaced), rest, name, value);
    }

    private static List<Comparison> bounds(Real value, Enclosure interval) {
        List<Comparison> bounds = new ArrayList<>();
        if (Double.isFinite(interval.lo())) {
            Comparison.Order order =
                    interval.loOpen() ? Comparison.Order.GREATER : Comparison.Order.AT_LEAST;
            bounds.add(new Comparison(value, order, Real.of(BigFraction.from(interval.lo()))));
        }
        if (Double.isFinite(interval.hi())) {
            Comparison.Order order =
                    interval.hiOpen() ? Comparison.Order.LESS : Comparison.Order.AT_MOST;
            bounds.add(new Comparison(value, order, Real.of(BigFraction.from(interval.hi()))));
        }
        return bounds;
    }

    /** Returns a ruling with the value of the variable that was expressed. */
    Ruling restored(Ruling ruling) {
        if (!(ruling instanceof Ruling.Refuted refuted)) {
            return ruling;
        }
        SortedMap<String, String> point = new TreeMap<>(refuted.point());
        Map<String, Real> values = new TreeMap<>();
        point.forEach((name, text) -> values.put(name, number(text)));
        PreciseNumber own =
                Tape.of(Substitution.in(value, values))
                        .evaluate(PreciseArithmetic.INSTANCE, Map.of());
        if (own.isUsable()) {
            point.put(variable, ShownNumber.of(own.middle()));
        }
        return new Ruling.Refuted(point, refuted.left(), refuted.right());
    }

    private static Real number(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Real.of(new BigDecimal(text))
                : Real.of(
                        BigFraction.of(
                                new BigInteger(text.substring(0, slash)),
                                new BigInteger(text.substring(slash + 1))));
    }
}
