package dev.cahier.proof;

import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.fraction.Fraction;

/**
 * Writes expressions as quotients of polynomials in kernels, so that equal expressions become equal
 * quotients as often as the rules of logarithms, exponentials, roots and angles allow.
 *
 * <p>It works in the sense of calculus: a result is right wherever the expression is defined,
 * except at single points at which a factor that was cancelled is 0.
 */
final class NormalForm {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final Algebra algebra;
    private final KernelRules rules;
    private final Function<Real, Arithmetic.Signs> signs;
    private final Map<Real, Ratio> known = new IdentityHashMap<>();

    /**
     * Makes a normal form.
     *
     * @param signs which signs an expression may have on the domain
     */
    NormalForm(Budget budget, Function<Real, Arithmetic.Signs> signs) {
        this.signs = signs;
        algebra = new Algebra(budget);
        rules = new KernelRules(algebra);
    }

    Algebra algebra() {
        return algebra;
    }

    /** Returns whether an expression is 0 wherever it is defined, as far as algebra can tell. */
    boolean isZero(Real expression) {
        try {
            return of(expression).isZero();
        } catch (TooHard | ArithmeticException tooHard) {
            return false;
        }
    }

    /** Returns an expression as a quotient, if the budget allows it. */
    Optional<Ratio> find(Real expression) {
        try {
            return Optional.of(of(expression));
        } catch (TooHard | ArithmeticException tooHard) {
            return Optional.empty();
        }
    }

    Ratio of(Real expression) {
        Ratio earlier = known.get(expression);
        if (earlier == null) {
            earlier = computed(expression);
            known.put(expression, earlier);
        }
        return earlier;
    }

    private Ratio computed(Real expression) {
        if (expression instanceof Real.Constant constant) {
            return Ratio.of(constant.value());
        }
        if (expression instanceof Real.Variable variable) {
            return Ratio.of(variable(variable));
        }
        if (expression instanceof Real.Sum sum) {
            Ratio result = Ratio.ZERO;
            for (Real term : sum.terms()) {
                result = algebra.plus(result, of(term));
            }
            return result;
        }
        if (expression instanceof Real.Product product) {
            Ratio result = Ratio.ONE;
            for (Real factor : product.factors()) {
                result = algebra.times(result, of(factor));
            }
            return result;
        }
        if (expression instanceof Real.Power power) {
            return power(power);
        }
        if (expression instanceof Real.OddRoot root) {
            return rules.oddRoot(of(root.radicand()), root.degree());
        }
        if (expression instanceof Real.Applied applied) {
            return applied(applied);
        }
        return rarer(expression);
    }

    private Ratio rarer(Real expression) {
        if (expression instanceof Real.Extreme extreme) {
            Real difference = extreme.first().minus(extreme.second());
            Ratio size = size(difference);
            Ratio sum = algebra.plus(of(extreme.first()), of(extreme.second()));
            return algebra.plus(sum, extreme.largest() ? size : size.negated()).times(HALF);
        }
        if (expression instanceof Real.Choice choice) {
            return choice(choice);
        }
        return Ratio.of(KernelRules.PI);
    }

    private Kernel variable(Real.Variable variable) {
        boolean positive = !signs.apply(variable).negative();
        return new Kernel(
                "x" + variable.name(),
                positive ? Kernel.Kind.POSITIVE : Kernel.Kind.FREE,
                Optional.empty());
    }

    private Ratio choice(Real.Choice choice) {
        for (Real.Branch branch : choice.branches()) {
            boolean must = true;
            boolean may = true;
            for (Comparison condition : branch.conditions()) {
                Arithmetic.Signs sign = signs.apply(condition.difference());
                must &= sign.mustHold(condition.order());
                may &= sign.mayHold(condition.order());
            }
            if (must) {
                return of(branch.value());
            }
            if (may) {
                return Ratio.of(KernelRules.opaque(choice.toString()));
            }
        }
        return of(choice.otherwise().orElseThrow(TooHard::new));
    }

    private Ratio power(Real.Power power) {
        if (power.exponent() instanceof Real.Constant exponent) {
            Optional<Integer> whole = Rationals.small(exponent.value());
            if (whole.isPresent()) {
                return algebra.power(of(power.base()), whole.get());
            }
            BigInteger above = exponent.value().getNumerator();
            BigInteger below = exponent.value().getDenominator();
            if (above.bitLength() < 12 && below.bitLength() < 12) {
                Fraction times = Fraction.of(above.intValue(), below.intValue());
                return rules.power(of(power.base()), times, !signs.apply(power.base()).negative());
            }
        }
        if (signs.apply(power.base()).negative() && mayBeInteger(power)) {
            return Ratio.of(
                    KernelRules.opaque(of(power.base()).key() + "^" + of(power.exponent()).key()));
        }
        Ratio logarithm = rules.logarithm(of(power.base()));
        return rules.exponential(algebra.times(of(power.exponent()), logarithm));
    }

    /** An integer power of a negative number has no logarithm. */
    private static boolean mayBeInteger(Real.Power power) {
        return !power.exponent().variables().isEmpty() || power.base().variables().isEmpty();
    }

    private Ratio size(Real of) {
        Arithmetic.Signs sign = signs.apply(of);
        if (!sign.negative()) {
            return of(of);
        }
        return sign.positive() ? rules.size(of(of)) : of(of).negated();
    }

    private Ratio applied(Real.Applied applied) {
        Real argument = applied.argument();
        return switch (applied.function()) {
            case EXP -> rules.exponential(of(argument));
            case LN -> rules.logarithm(of(argument));
            case SIN -> rules.sine(of(argument));
            case COS -> rules.cosine(of(argument));
            case TAN ->
                    algebra.times(
                            rules.sine(of(argument)), algebra.inverse(rules.cosine(of(argument))));
            case SINH -> hyperbolic(argument, -1).times(HALF);
            case COSH -> hyperbolic(argument, 1).times(HALF);
            case TANH ->
                    algebra.times(
                            hyperbolic(argument, -1), algebra.inverse(hyperbolic(argument, 1)));
            case ABS -> size(argument);
            case ACOS -> rules.arcCosine(of(argument));
            case SIGN -> sign(applied);
            case ASIN, ATAN, ERF -> rules.odd(applied.function(), of(argument));
            case FLOOR -> floor(of(argument));
        };
    }

    /** Takes an integer out of a floor. */
    private Ratio floor(Ratio of) {
        BigFraction fixed = BigFraction.ZERO;
        if (of.isPolynomial()) {
            BigFraction constant =
                    of.numerator().terms().getOrDefault(Monomial.ONE, BigFraction.ZERO);
            BigInteger[] parts =
                    constant.getNumerator().divideAndRemainder(constant.getDenominator());
            boolean below = parts[1].signum() < 0;
            fixed = BigFraction.of(below ? parts[0].subtract(BigInteger.ONE) : parts[0]);
        }
        Ratio rest = algebra.minus(of, Ratio.of(fixed));
        boolean part = rest.isPolynomial() && rest.numerator().constant().isPresent();
        Ratio step = part ? Ratio.ZERO : Ratio.of(KernelRules.opaque("floor" + rest.key()));
        return algebra.plus(step, Ratio.of(fixed));
    }

    private Ratio sign(Real.Applied applied) {
        Arithmetic.Signs sign = signs.apply(applied.argument());
        if (!sign.negative() && !sign.positive()) {
            return Ratio.ZERO;
        }
        if (!sign.zero() && !sign.negative()) {
            return Ratio.ONE;
        }
        return !sign.zero() && !sign.positive()
                ? Ratio.ONE.negated()
                : Ratio.of(KernelRules.opaque("sign" + of(applied.argument()).key()));
    }

    private Ratio hyperbolic(Real argument, int sign) {
        Ratio up = rules.exponential(of(argument));
        Ratio down = rules.exponential(of(argument).negated());
        return algebra.plus(up, sign < 0 ? down.negated() : down);
    }
}
