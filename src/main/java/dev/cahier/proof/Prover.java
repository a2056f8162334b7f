package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Proves comparisons on domains: by exact algebra, else by enclosures on boxes. */
final class Prover {

    private static final int MOST_SPLITS = 4;
    private static final int MOST_SQUARES = 2;

    private final Budget budget;

    Prover(Budget budget) {
        this.budget = budget;
    }

    /** Returns how a comparison was proved, if it was. */
    Optional<Method> prove(Comparison comparison, Domain domain) {
        Domain where = Splits.whereDefined(comparison, domain);
        if (where.isNowhere()) {
            return Optional.empty();
        }
        return switch (comparison.order()) {
            case EQUAL ->
                    equal(comparison.difference(), where, MOST_SPLITS)
                            ? Optional.of(Method.ALGEBRA)
                            : Optional.empty();
            case UNEQUAL -> unequal(comparison.difference(), where);
            case LESS, AT_MOST ->
                    ordered(
                            comparison.right(),
                            comparison.left(),
                            comparison.order().isStrict(),
                            where,
                            0);
            case AT_LEAST, GREATER ->
                    ordered(
                            comparison.left(),
                            comparison.right(),
                            comparison.order().isStrict(),
                            where,
                            0);
        };
    }

    private Knowledge knowledge(Real of, Domain domain) {
        TreeSet<String> names = of.variables();
        domain.conditions().forEach(c -> names.addAll(c.variables()));
        return new Knowledge(domain, names);
    }

    private NormalForm normalForm(Knowledge knowledge) {
        return new NormalForm(budget.part(4), knowledge::signs);
    }

    private boolean equal(Real difference, Domain domain, int splits) {
        Knowledge knowledge = knowledge(difference, domain);
        if (knowledge.enclosure(difference).isEmpty()) {
            return true;
        }
        if (normalForm(knowledge).isZero(difference) || isConstantZero(difference, domain)) {
            return true;
        }
        Optional<Real> decisive =
                splits == 0 ? Optional.empty() : Splits.find(difference, knowledge);
        if (decisive.isEmpty() || budget.isSpent()) {
            return false;
        }
        List<Domain> parts = Splits.by(decisive.get(), domain);
        return !parts.isEmpty()
                && parts.stream()
                        .allMatch(part -> equal(simplified(difference, part), part, splits - 1));
    }

    /** Returns whether an expression has the slope 0 on an interval, and is 0 at a point of it. */
    private boolean isConstantZero(Real difference, Domain domain) {
        TreeSet<String> names = difference.variables();
        if (names.size() != 1) {
            return false;
        }
        String name = names.first();
        Enclosure interval = domain.range(name).interval();
        Knowledge knowledge = new Knowledge(domain, names);
        boolean flat =
                knowledge.enclosure(difference).whole()
                        && normalForm(knowledge).isZero(Differentiation.of(difference, name));
        return flat
                && Stream.of(0, 1, 2, -1)
                        .filter(interval::contains)
                        .map(p -> Substitution.in(difference, Map.of(name, Real.of(p))))
                        .anyMatch(value -> ExactSign.of(value).equals(Optional.of(0)));
    }

    private Real simplified(Real of, Domain domain) {
        Real fixed = Substitution.in(of, Points.fixed(domain));
        return Splits.simplified(fixed, knowledge(fixed, domain));
    }

    private Optional<Method> unequal(Real difference, Domain domain) {
        Real zero = Real.ZERO;
        return ordered(difference, zero, true, domain, MOST_SQUARES)
                .or(() -> ordered(zero, difference, true, domain, MOST_SQUARES));
    }

    /** Proves that one expression is at least as large as another, or larger. */
    private Optional<Method> ordered(
            Real large, Real small, boolean strictly, Domain domain, int squares) {
        Real difference = large.minus(small);
        if (isNeverNegative(difference, strictly, knowledge(difference, domain))) {
            return Optional.of(Method.ALGEBRA);
        }
        return bySquares(large, small, strictly, domain, squares)
                .or(() -> byExponentials(large, small, strictly, domain))
                .or(() -> byOrder(difference, strictly, domain))
                .or(() -> notNegative(difference, strictly, domain, MOST_SPLITS))
                .or(() -> squaredOnBoxes(large, small, strictly, domain));
    }

    /** Compares the exponentials of both sides, if one of them is a logarithm. */
    private Optional<Method> byExponentials(
            Real large, Real small, boolean strictly, Domain domain) {
        if (isLogarithm(large)) {
            Real argument = ((Real.Applied) large).argument();
            return ordered(argument, small.through(Elementary.EXP), strictly, domain, MOST_SQUARES);
        }
        return isLogarithm(small)
                ? ordered(
                        large.through(Elementary.EXP),
                        ((Real.Applied) small).argument(),
                        strictly,
                        domain,
                        MOST_SQUARES)
                : Optional.empty();
    }

    private static boolean isLogarithm(Real of) {
        return of instanceof Real.Applied applied && applied.function() == Elementary.LN;
    }

    /** Proves an inequality for each order of its variables, by positive terms only. */
    private Optional<Method> byOrder(Real difference, boolean strictly, Domain domain) {
        List<Orderings.Ordered> orders = Orderings.of(difference, domain);
        boolean all =
                !orders.isEmpty()
                        && orders.stream()
                                .allMatch(
                                        o ->
                                                isNeverNegative(
                                                        o.difference(),
                                                        strictly,
                                                        knowledge(o.difference(), o.domain())));
        return all ? Optional.of(Method.ALGEBRA) : Optional.empty();
    }

    private Optional<Method> bySquares(
            Real large, Real small, boolean strictly, Domain domain, int squares) {
        boolean roots = Squares.areUseful(large) || Squares.areUseful(small);
        if (!roots
                || squares >= MOST_SQUARES
                || budget.isSpent()
                || !isObviouslyPositive(large, domain)) {
            return Optional.empty();
        }
        Real rest = Squares.difference(large, small);
        if (isNeverNegative(rest, strictly, knowledge(rest, domain))) {
            return Optional.of(Method.ALGEBRA);
        }
        return Squares.isolated(rest)
                .flatMap(s -> bySquares(s.root(), s.rest(), strictly, domain, squares + 1));
    }

    private Optional<Method> squaredOnBoxes(
            Real large, Real small, boolean strictly, Domain domain) {
        boolean roots = Squares.areUseful(large) || Squares.areUseful(small);
        if (!roots || budget.isSpent() || !isObviouslyPositive(large, domain)) {
            return Optional.empty();
        }
        Real rest = Squares.difference(large, small);
        return notNegative(rest, strictly, domain, MOST_SPLITS);
    }

    private boolean isObviouslyPositive(Real of, Domain domain) {
        return knowledge(of, domain).enclosure(of).isAbove(false);
    }

    private Optional<Method> notNegative(
            Real difference, boolean strictly, Domain domain, int splits) {
        Knowledge knowledge = knowledge(difference, domain);
        if (knowledge.enclosure(difference).isEmpty()) {
            // Nothing has to be proved where there is no value.
            return Optional.of(Method.INTERVALS);
        }
        if (isNeverNegative(difference, strictly, knowledge)) {
            return Optional.of(Method.ALGEBRA);
        }
        if (Angles.areAbove(difference, strictly, domain)
                || onBoxes(difference, strictly, domain, knowledge)) {
            return Optional.of(Method.INTERVALS);
        }
        Optional<Real> decisive =
                splits == 0 ? Optional.empty() : Splits.find(difference, knowledge);
        if (decisive.isEmpty() || budget.isSpent()) {
            return Optional.empty();
        }
        List<Domain> parts = Splits.by(decisive.get(), domain);
        boolean all =
                !parts.isEmpty()
                        && parts.stream()
                                .allMatch(
                                        part ->
                                                notNegative(
                                                                simplified(difference, part),
                                                                strictly,
                                                                part,
                                                                splits - 1)
                                                        .isPresent());
        return all ? Optional.of(Method.INTERVALS) : Optional.empty();
    }

    /** Returns whether exact algebra shows that an expression is not negative. */
    private boolean isNeverNegative(Real of, boolean strictly, Knowledge knowledge) {
        NormalForm form = normalForm(knowledge);
        Optional<Ratio> found = form.find(of);
        if (found.isEmpty()) {
            return false;
        }
        try {
            Ratio ratio = found.get();
            Polynomial numerator = ratio.numerator();
            for (Ratio.Divisor divisor : ratio.divisors().values()) {
                Polynomial below = divisor.polynomial();
                boolean positive =
                        divisor.exponent() % 2 == 0
                                || SumOfSquares.isNeverNegative(below, budget.part(8));
                if (!positive) {
                    numerator =
                            form.algebra().times(Ratio.of(numerator), Ratio.of(below)).numerator();
                }
            }
            return isNeverNegative(numerator, strictly);
        } catch (TooHard | ArithmeticException tooHard) {
            return false;
        }
    }

    private boolean isNeverNegative(Polynomial numerator, boolean strictly) {
        if (!strictly) {
            return SumOfSquares.isNeverNegative(numerator, budget.part(8));
        }
        // A small part of the constant term less, it must still not be negative.
        BigFraction fixed = numerator.terms().getOrDefault(Monomial.ONE, BigFraction.ZERO);
        if (fixed.signum() <= 0) {
            return false;
        }
        Polynomial less = numerator.plus(Polynomial.of(fixed.divide(1_000_000).negate()));
        return SumOfSquares.isNeverNegative(less, budget.part(8));
    }

    private boolean onBoxes(Real difference, boolean strictly, Domain domain, Knowledge knowledge) {
        TreeSet<String> names = difference.variables();
        if (names.isEmpty()) {
            Optional<Integer> sign = ExactSign.of(difference);
            return sign.isPresent() && (strictly ? sign.get() > 0 : sign.get() >= 0);
        }
        if (names.size() == 1) {
            String name = names.first();
            Enclosure interval = domain.range(name).interval();
            List<Real> places = new ArrayList<>(Points.special(difference));
            boolean endless = interval.equals(Enclosure.REALS) && domain.conditions().isEmpty();
            Optional<Period> period = endless ? Period.of(difference, name) : Optional.empty();
            if (period.isPresent()) {
                places.addAll(period.get().places());
                return new CurveProof(difference, name, places, budget.part(4))
                        .holds(period.get().interval(), strictly);
            }
            return new CurveProof(difference, name, places, budget.part(4))
                    .holds(interval, strictly);
        }
        names.addAll(
                knowledge.domain().conditions().stream()
                        .flatMap(c -> c.variables().stream())
                        .toList());
        return new BoxProof(difference, domain.conditions(), strictly, budget.part(6))
                .holds(domain.box(names));
    }
}
