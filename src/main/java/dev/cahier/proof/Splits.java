package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Divides domains so that cases, absolute values and extremes become plain expressions. */
final class Splits {

    private Splits() {}

    /** Returns an expression whose sign decides a case and is not known. */
    static Optional<Real> find(Real expression, Knowledge knowledge) {
        List<Real> found = new ArrayList<>();
        Parts.any(
                expression,
                part -> {
                    decisive(part).stream()
                            .filter(d -> isOpen(part, knowledge.signs(d)))
                            .limit(1)
                            .forEach(found::add);
                    return !found.isEmpty();
                });
        return found.stream().findFirst();
    }

    private static boolean isOpen(Real part, Arithmetic.Signs signs) {
        return signs.negative() && (signs.positive() || signs.zero())
                || signs.positive()
                        && signs.zero()
                        && !(part instanceof Real.Extreme)
                        && !isSize(part);
    }

    private static boolean isSize(Real of) {
        return of instanceof Real.Applied applied && applied.function() == Elementary.ABS;
    }

    private static List<Real> decisive(Real of) {
        if (of instanceof Real.Applied applied
                && (applied.function() == Elementary.ABS
                        || applied.function() == Elementary.SIGN)) {
            return List.of(applied.argument());
        }
        if (of instanceof Real.Extreme extreme) {
            return List.of(extreme.first().minus(extreme.second()));
        }
        if (of instanceof Real.Choice choice) {
            List<Real> all = new ArrayList<>();
            choice.branches().forEach(b -> b.conditions().forEach(c -> all.add(c.difference())));
            return all;
        }
        return List.of();
    }

    /** Returns the parts of a domain on which an expression has one sign. */
    static List<Domain> by(Real decisive, Domain domain) {
        List<Domain> parts = new ArrayList<>();
        for (Comparison.Order order :
                List.of(Comparison.Order.LESS, Comparison.Order.EQUAL, Comparison.Order.GREATER)) {
            Comparison condition =
                    Knowledge.solved(decisive, order)
                            .orElse(new Comparison(decisive, order, Real.ZERO));
            Domain part = domain.where(condition);
            if (!part.isNowhere()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Returns an expression without the cases that knowledge decides. */
    static Real simplified(Real expression, Knowledge knowledge) {
        return Substitution.everywhere(expression, each -> plain(each, knowledge));
    }

    private static Real plain(Real of, Knowledge knowledge) {
        if (of instanceof Real.Applied applied && !decisive(of).isEmpty()) {
            Arithmetic.Signs signs = knowledge.signs(applied.argument());
            boolean size = applied.function() == Elementary.ABS;
            if (!signs.negative() && (size || !signs.zero())) {
                return size ? applied.argument() : Real.ONE;
            }
            if (!signs.positive() && (size || !signs.zero())) {
                return size ? applied.argument().negated() : Real.of(-1);
            }
        }
        if (of instanceof Real.Extreme extreme) {
            Arithmetic.Signs signs = knowledge.signs(decisive(of).get(0));
            if (!signs.negative() || !signs.positive()) {
                return !signs.negative() == extreme.largest() ? extreme.first() : extreme.second();
            }
        }
        return of instanceof Real.Choice choice ? chosen(choice, knowledge) : of;
    }

    private static Real chosen(Real.Choice choice, Knowledge knowledge) {
        List<Real.Branch> left = new ArrayList<>();
        for (Real.Branch branch : choice.branches()) {
            boolean may = true;
            boolean must = true;
            for (Comparison condition : branch.conditions()) {
                Arithmetic.Signs signs = knowledge.signs(condition.difference());
                may &= signs.mayHold(condition.order());
                must &= signs.mustHold(condition.order());
            }
            if (must && left.isEmpty()) {
                return branch.value();
            }
            if (may) {
                left.add(branch);
            }
        }
        return left.isEmpty() && choice.otherwise().isPresent()
                ? choice.otherwise().get()
                : new Real.Choice(left, choice.otherwise());
    }

    /** Returns the domain on which roots and logarithms that are always computed are defined. */
    static Domain whereDefined(Comparison comparison, Domain domain) {
        List<Comparison> conditions = new ArrayList<>();
        Parts.any(
                comparison.sides(),
                part -> {
                    condition(part).ifPresent(conditions::add);
                    return false;
                },
                Splits::alwaysComputed);
        Domain result = domain;
        for (Comparison c : conditions) {
            Optional<Comparison> solved = Knowledge.solved(c.left(), c.order());
            result = result.where(solved.orElse(c));
        }
        return result;
    }

    /** Returns the parts without which an expression has no value. */
    private static List<Real> alwaysComputed(Real of) {
        // The conditions of the first case are always looked at.
        return of instanceof Real.Choice choice
                ? choice.branches().stream()
                        .limit(1)
                        .flatMap(first -> first.conditions().stream())
                        .flatMap(c -> c.sides().stream())
                        .toList()
                : of.parts();
    }

    /** Returns whether an expression has no value on whole intervals, because of what is in it. */
    static boolean hasLimitedDomain(Real of) {
        return Parts.any(of, Splits::isLimited);
    }

    private static boolean isLimited(Real of) {
        return condition(of).isPresent()
                || of instanceof Real.Applied applied
                        && (applied.function() == Elementary.ASIN
                                || applied.function() == Elementary.ACOS)
                        && !applied.argument().variables().isEmpty()
                || of instanceof Real.Power power
                        && !power.exponent().variables().isEmpty()
                        && !power.base().variables().isEmpty()
                || of instanceof Real.Choice choice && choice.otherwise().isEmpty();
    }

    private static Optional<Comparison> condition(Real of) {
        if (of instanceof Real.Applied applied
                && applied.function() == Elementary.LN
                && !applied.argument().variables().isEmpty()) {
            return Optional.of(
                    new Comparison(applied.argument(), Comparison.Order.GREATER, Real.ZERO));
        }
        if (of instanceof Real.Power power
                && power.exponent() instanceof Real.Constant exponent
                && !Rationals.isInteger(exponent.value())
                && !power.base().variables().isEmpty()) {
            return Optional.of(new Comparison(power.base(), Comparison.Order.AT_LEAST, Real.ZERO));
        }
        return Optional.empty();
    }
}
