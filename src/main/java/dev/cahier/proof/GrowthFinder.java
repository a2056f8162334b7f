package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.fraction.Fraction;

/** Finds how expressions of one variable grow, by the rules for leading terms. */
final class GrowthFinder {

    private static final String VARIABLE = "t";
    private static final long STEPS = 3_000;
    private static final Arithmetic.Signs ANY = new Arithmetic.Signs(true, true, true);
    private static final Real T = new Real.Variable(VARIABLE);
    private static final Kernel KERNEL =
            new Kernel("x" + VARIABLE, Kernel.Kind.FREE, Optional.empty());

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

    private static Optional<Growth> of(Real expression) {
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
                    .flatMap(inner -> applied(applied.function(), applied.argument(), inner));
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
            Optional<Expansion> expansion = expansion(term);
            if (expansion.isEmpty()) {
                return rational(sum);
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
                .or(() -> rational(sum));
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

    /** A number, and what is added to it. */
    private record Expansion(Real level, Growth rest) {}

    private static Optional<Expansion> expansion(Real term) {
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
                Optional<Expansion> saturated =
                        saturated(applied.function(), applied.argument(), inner.get(), side)
                                .flatMap(
                                        e ->
                                                Growth.constant(scale)
                                                        .flatMap(e.rest()::times)
                                                        .map(
                                                                g ->
                                                                        new Expansion(
                                                                                Real.product(
                                                                                        scale,
                                                                                        e.level()),
                                                                                g)));
                if (saturated.isPresent()) {
                    return saturated;
                }
            }
        }
        return of(term).map(g -> new Expansion(Real.ZERO, g));
    }

    /** Expands a function that tends to a number as its argument tends to an infinity. */
    private static Optional<Expansion> saturated(
            Elementary function, Real argument, Growth inner, int side) {
        Real one = Real.of(side);
        return switch (function) {
            case TANH ->
                    of(Real.product(Real.of(-2L * side), argument).through(Elementary.EXP))
                            .flatMap(e -> Growth.constant(Real.of(-2L * side)).flatMap(e::times))
                            .map(g -> new Expansion(one, g));
            case ERF ->
                    of(Real.product(
                                    Real.of(-1),
                                    new Real.Pi().to(Real.ONE.over(Real.of(-2))),
                                    argument.to(-1),
                                    argument.to(2).negated().through(Elementary.EXP)))
                            .map(g -> new Expansion(one, g));
            case ATAN ->
                    inner.to(BigFraction.of(-1))
                            .map(
                                    g ->
                                            new Expansion(
                                                    Real.product(
                                                            one,
                                                            new Real.Pi(),
                                                            Real.ONE.over(Real.of(2))),
                                                    g.negated()));
            default -> Optional.empty();
        };
    }

    /** Returns the growth of a quotient of polynomials in the variable, whatever cancels. */
    private static Optional<Growth> rational(Real of) {
        Optional<Ratio> ratio = new NormalForm(new Budget(STEPS), u -> ANY).find(of);
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

    private static Optional<Growth> applied(Elementary function, Real argument, Growth inner) {
        switch (function) {
            case ABS -> {
                return Optional.of(inner.sign() < 0 ? inner.negated() : inner);
            }
            case SIGN -> {
                return Growth.constant(Real.of(inner.sign()));
            }
            case EXP -> {
                return exponential(argument, inner);
            }
            case LN -> {
                return logarithm(argument, inner);
            }
            case SINH, COSH -> {
                boolean odd = function == Elementary.SINH;
                Real opposite = argument.negated().through(Elementary.EXP);
                Real sum =
                        Real.sum(
                                argument.through(Elementary.EXP),
                                odd ? opposite.negated() : opposite);
                boolean small =
                        inner.limit()
                                .flatMap(Limit::value)
                                .filter(GrowthFinder::isZero)
                                .isPresent();
                return odd && small
                        ? Optional.of(inner)
                        : of(Real.product(Real.ONE.over(Real.of(2)), sum));
            }
            default -> {
                return inner.limit().flatMap(limit -> continuous(function, argument, inner, limit));
            }
        }
    }

    private static boolean isZero(Real number) {
        return ExactSign.of(number).equals(Optional.of(0));
    }

    private static Optional<Growth> continuous(
            Elementary function, Real argument, Growth inner, Limit limit) {
        if (limit.infinity() != 0) {
            return saturated(function, argument, inner, limit.infinity())
                    .flatMap(e -> Growth.constant(e.level()));
        }
        Real at = limit.value().orElseThrow();
        if (isZero(at)) {
            return switch (function) {
                case SIN, TAN, ASIN, ATAN, TANH -> Optional.of(inner);
                case ERF ->
                        Growth.constant(Real.of(2).over(new Real.Pi().root()))
                                .flatMap(inner::times);
                case COS, ACOS -> Growth.constant(Real.ZERO.through(function));
                default -> Optional.empty();
            };
        }
        boolean pole =
                function == Elementary.TAN
                        && ExactSign.of(at.through(Elementary.COS)).orElse(0) == 0;
        if (pole || function == Elementary.FLOOR) {
            return Optional.empty();
        }
        // The function is continuous at the limit, and not 0 there.
        return Growth.constant(at.through(function)).filter(g -> !g.isZero());
    }

    private static Optional<Growth> exponential(Real argument, Growth inner) {
        Optional<Limit> limit = inner.limit();
        if (limit.isPresent() && limit.get().infinity() == 0) {
            return Growth.constant(limit.get().value().orElseThrow().through(Elementary.EXP));
        }
        if (limit.isEmpty() || inner.logs() != 0) {
            return Optional.empty();
        }
        if (!inner.isPlain()) {
            return Optional.of(Growth.towering(limit.get().infinity()));
        }
        Real leading = Real.product(inner.factor(), T.to(Real.of(inner.power())));
        Real rest = argument.minus(leading);
        Optional<Growth> remaining =
                rest.variables().isEmpty()
                        ? Growth.constant(rest)
                        : of(rest).or(() -> rational(rest));
        Optional<Real> factor =
                remaining
                        .flatMap(Growth::limit)
                        .flatMap(Limit::value)
                        .map(v -> v.through(Elementary.EXP));
        return Growth.constant(factor.orElse(Real.ONE))
                .map(g -> g.withExponential(inner.factor(), inner.power(), factor.isEmpty()));
    }

    private static Optional<Growth> logarithm(Real argument, Growth inner) {
        if (inner.sign() <= 0 || inner.isTowering()) {
            return Optional.empty();
        }
        if (inner.degree().signum() != 0) {
            return Growth.term(inner.rate(), 0, inner.degree());
        }
        if (inner.loose()) {
            return Optional.empty();
        }
        if (inner.power().signum() != 0) {
            return Growth.term(Real.of(inner.power()), 1, BigFraction.ZERO);
        }
        if (inner.logs() != 0) {
            return Optional.empty();
        }
        if (isZero(inner.factor().minus(Real.ONE))) {
            return of(argument.minus(Real.ONE));
        }
        return Growth.constant(inner.factor().through(Elementary.LN));
    }
}
