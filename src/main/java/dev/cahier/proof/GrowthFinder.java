package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds how expressions of one variable grow, by the rules for leading terms: those for sums,
 * products and powers are here, the others in {@link FunctionGrowth} and {@link RationalGrowth}.
 */
final class GrowthFinder {

    static final String VARIABLE = "t";

    /** The variable that grows without bound. */
    static final Real T = new Real.Variable(VARIABLE);

    private GrowthFinder() {}

    /** Returns the limit where a variable grows without bound, or falls. */
    static Optional<Limit> atInfinity(Real of, String variable, int side) {
        Real far = side > 0 ? T : T.negated();
        return of(Substitution.in(of, Map.of(variable, far))).flatMap(Growth::limit);
    }

    /** Returns the limit at a number, from the right or from the left. */
    static Optional<Limit> at(Real place, Real of, String variable, int side) {
        Real near = Real.sum(place, Real.product(Real.of(side), T.to(-1)));
        return of(Substitution.in(of, Map.of(variable, near))).flatMap(Growth::limit);
    }

    /** Returns whether an expression is 0 from some point on. */
    static boolean vanishes(Real of, String variable, int side) {
        Real far = side > 0 ? T : T.negated();
        return of(Substitution.in(of, Map.of(variable, far))).filter(Growth::isZero).isPresent();
    }

    /** Returns how an expression of {@link #T} grows. */
    static Optional<Growth> of(Real expression) {
        if (expression.variables().isEmpty()) {
            return Growth.constant(expression);
        }
        if (expression instanceof Real.Variable) {
            return Growth.term(Real.ONE, 0, BigFraction.ONE);
        }
        if (expression instanceof Real.Sum sum) {
            return sum(sum);
        }
        if (expression instanceof Real.Product product) {
            return product(product.factors());
        }
        if (expression instanceof Real.Power power) {
            return power(power);
        }
        if (expression instanceof Real.OddRoot root) {
            return oddRoot(root);
        }
        if (expression instanceof Real.Applied applied) {
            return of(applied.argument())
                    .flatMap(
                            inner ->
                                    FunctionGrowth.of(
                                            applied.function(), applied.argument(), inner));
        }
        if (expression instanceof Real.Extreme extreme) {
            return of(extreme.first().minus(extreme.second()))
                    .flatMap(
                            d ->
                                    of(
                                            d.sign() >= 0 == extreme.largest()
                                                    ? extreme.first()
                                                    : extreme.second()));
        }
        return expression instanceof Real.Choice choice ? choice(choice) : Optional.empty();
    }

    private static Optional<Growth> product(List<Real> factors) {
        Optional<Growth> product = Growth.constant(Real.ONE);
        for (Real factor : factors) {
            Optional<Growth> next = of(factor);
            product = product.flatMap(p -> next.flatMap(p::times));
        }
        return product;
    }

    private static Optional<Growth> power(Real.Power power) {
        if (power.exponent() instanceof Real.Constant exponent) {
            return of(power.base()).flatMap(g -> g.to(exponent.value()));
        }
        boolean positive =
                power.base().variables().isEmpty()
                        && ExactSign.of(power.base()).equals(Optional.of(1));
        return positive
                ? of(
                        Real.product(power.exponent(), power.base().through(Elementary.LN))
                                .through(Elementary.EXP))
                : Optional.empty();
    }

    private static Optional<Growth> oddRoot(Real.OddRoot root) {
        Optional<Growth> inner = of(root.radicand());
        BigFraction part = BigFraction.of(1, root.degree());
        return inner.flatMap(g -> g.sign() < 0 ? g.negated().to(part) : g.to(part))
                .map(g -> inner.get().sign() < 0 ? g.negated() : g);
    }

    private static Optional<Growth> choice(Real.Choice choice) {
        for (Real.Branch branch : choice.branches()) {
            boolean holds = true;
            for (Comparison condition : branch.conditions()) {
                Optional<Growth> difference = of(condition.difference());
                if (difference.isEmpty()) {
                    return Optional.empty();
                }
                holds &= condition.order().holds(difference.get().sign());
            }
            if (holds) {
                return of(branch.value());
            }
        }
        return choice.otherwise().flatMap(GrowthFinder::of);
    }

    private static Optional<Growth> sum(Real.Sum sum) {
        List<Real> levels = new ArrayList<>();
        List<Growth> rest = new ArrayList<>();
        for (Real term : sum.terms()) {
            if (term.variables().isEmpty()) {
                levels.add(term);
                continue;
            }
            Optional<FunctionGrowth.Expansion> expansion = expansion(term);
            if (expansion.isEmpty()) {
                return RationalGrowth.of(sum);
            }
            levels.add(expansion.get().level());
            rest.add(expansion.get().rest());
        }
        return Growth.constant(Real.sum(levels))
                .flatMap(
                        level -> {
                            rest.add(level);
                            return leading(rest);
                        })
                .or(() -> RationalGrowth.of(sum));
    }

    /** Adds terms of which those that grow most do not cancel. */
    private static Optional<Growth> leading(List<Growth> terms) {
        Optional<Growth> best = Optional.empty();
        for (Growth term : terms) {
            if (best.isEmpty()) {
                best = Optional.of(term);
                continue;
            }
            Growth other = best.get();
            Optional<Integer> order = term.compared(other);
            if (order.isEmpty()) {
                return Optional.empty();
            }
            if (order.get() > 0) {
                best = Optional.of(term);
            } else if (order.get() == 0 && !term.isZero()) {
                Real both = Real.sum(term.factor(), other.factor());
                Optional<Integer> sign = ExactSign.of(both);
                if (sign.isEmpty() || sign.get() == 0) {
                    return Optional.empty();
                }
                best =
                        Optional.of(
                                new Growth(
                                        both,
                                        sign.get(),
                                        term.logs(),
                                        term.power(),
                                        term.rate(),
                                        term.degree(),
                                        false));
            }
        }
        return best;
    }

    private static Optional<FunctionGrowth.Expansion> expansion(Real term) {
        Real function = term;
        Real factor = Real.ONE;
        if (term instanceof Real.Product product) {
            List<Real> varying =
                    product.factors().stream().filter(f -> !f.variables().isEmpty()).toList();
            List<Real> fixed =
                    product.factors().stream().filter(f -> f.variables().isEmpty()).toList();
            function = varying.size() == 1 ? varying.get(0) : term;
            factor = Real.product(fixed);
        }
        if (function instanceof Real.Applied applied) {
            Optional<Growth> inner = of(applied.argument());
            Optional<Integer> end = inner.flatMap(Growth::limit).map(Limit::infinity);
            if (end.isPresent() && end.get() != 0) {
                int side = end.get();
                Real scale = factor;
                Optional<FunctionGrowth.Expansion> saturated =
                        FunctionGrowth.saturated(
                                        applied.function(), applied.argument(), inner.get(), side)
                                .flatMap(
                                        e ->
                                                Growth.constant(scale)
                                                        .flatMap(e.rest()::times)
                                                        .map(
                                                                g ->
                                                                        new FunctionGrowth
                                                                                .Expansion(
                                                                                Real.product(
                                                                                        scale,
                                                                                        e.level()),
                                                                                g)));
                if (saturated.isPresent()) {
                    return saturated;
                }
            }
        }
        return of(term).map(g -> new FunctionGrowth.Expansion(Real.ZERO, g));
    }
}
