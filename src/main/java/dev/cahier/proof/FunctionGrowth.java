package dev.cahier.proof;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** How elementary functions grow, if their arguments do. */
final class FunctionGrowth {

    private FunctionGrowth() {}

    /** A number, and what is added to it. */
    record Expansion(Real level, Growth rest) {}

    /**
     * Returns the growth of a function.
     *
     * @param inner that of its argument
     */
    static Optional<Growth> of(Elementary function, Real argument, Growth inner) {
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
                                .filter(FunctionGrowth::isZero)
                                .isPresent();
                return odd && small
                        ? Optional.of(inner)
                        : GrowthFinder.of(Real.product(Real.ONE.over(Real.of(2)), sum));
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
        Real leading = Real.product(inner.factor(), GrowthFinder.T.to(Real.of(inner.power())));
        Real rest = argument.minus(leading);
        Optional<Growth> remaining =
                rest.variables().isEmpty()
                        ? Growth.constant(rest)
                        : GrowthFinder.of(rest).or(() -> RationalGrowth.of(rest));
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
            return GrowthFinder.of(argument.minus(Real.ONE));
        }
        return Growth.constant(inner.factor().through(Elementary.LN));
    }

    /** Expands a function that tends to a number as its argument tends to an infinity. */
    static Optional<Expansion> saturated(
            Elementary function, Real argument, Growth inner, int side) {
        Real one = Real.of(side);
        return switch (function) {
            case TANH ->
                    GrowthFinder.of(
                                    Real.product(Real.of(-2L * side), argument)
                                            .through(Elementary.EXP))
                            .flatMap(e -> Growth.constant(Real.of(-2L * side)).flatMap(e::times))
                            .map(g -> new Expansion(one, g));
            case ERF ->
                    GrowthFinder.of(
                                    Real.product(
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
}
