package dev.cahier.proof;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/** A function at a number that is known to many digits. */
record PreciseFunction(Elementary function, PreciseNumber u) {

    private static final MathContext DIGITS = PreciseArithmetic.digits();

    /** Sums that alternate lose digits. */
    private static final MathContext MORE = new MathContext(120, RoundingMode.HALF_EVEN);

    private static final BigDecimal NEAR = new BigDecimal("0.01");
    private static final BigDecimal LEAST = new BigDecimal("1e-90");
    private static final BigDecimal ERF_ONE = BigDecimal.valueOf(7);

    /** By how much the error function differs from 1 beyond 7, at most. */
    private static final BigDecimal ERF_REST = new BigDecimal("1e-22");

    PreciseNumber value() {
        return switch (function) {
            case EXP -> computed(x -> BigDecimalMath.exp(x, DIGITS));
            case LN -> logarithm();
            case SIN -> gentle(x -> BigDecimalMath.sin(x, DIGITS));
            case COS -> gentle(x -> BigDecimalMath.cos(x, DIGITS));
            case TAN -> at(Elementary.SIN, Elementary.COS);
            case ASIN -> inverse(x -> BigDecimalMath.asin(x, DIGITS));
            case ACOS -> inverse(x -> BigDecimalMath.acos(x, DIGITS));
            case ATAN -> arcTangent();
            case SINH -> hyperbolic(-1);
            case COSH -> hyperbolic(1);
            case TANH -> at(Elementary.SINH, Elementary.COSH);
            case ERF -> errorFunction();
            case ABS -> absolute();
            case SIGN -> sign();
            case FLOOR -> floor();
        };
    }

    private PreciseNumber computed(UnaryOperator<BigDecimal> f) {
        return PreciseArithmetic.computed(u, f);
    }

    private PreciseNumber gentle(UnaryOperator<BigDecimal> f) {
        return u.isExact() && u.lo().signum() == 0
                ? PreciseNumber.exact(f.apply(BigDecimal.ZERO))
                : PreciseArithmetic.gentle(u, f);
    }

    private PreciseNumber arcTangent() {
        BigDecimal far = BigDecimal.TEN;
        if (u.lo().compareTo(far) < 0 && u.hi().compareTo(far.negate()) > 0) {
            return computed(x -> BigDecimalMath.atan(x, DIGITS));
        }
        if (u.hi().compareTo(far.negate()) <= 0) {
            return new PreciseFunction(function, u.negated()).value().negated();
        }
        if (u.lo().compareTo(far) < 0) {
            return PreciseNumber.UNKNOWN;
        }
        // Of large numbers: a right angle less the arc tangent of the reciprocal.
        PreciseArithmetic numbers = PreciseArithmetic.INSTANCE;
        PreciseNumber reciprocal = numbers.dividedBy(PreciseNumber.exact(BigDecimal.ONE), u);
        PreciseNumber right =
                numbers.dividedBy(numbers.pi(), PreciseNumber.exact(BigDecimal.valueOf(2)));
        return numbers.plus(right, new PreciseFunction(function, reciprocal).value().negated());
    }

    private PreciseNumber at(Elementary above, Elementary below) {
        return PreciseArithmetic.INSTANCE.dividedBy(
                new PreciseFunction(above, u).value(), new PreciseFunction(below, u).value());
    }

    private PreciseNumber hyperbolic(int sign) {
        PreciseArithmetic numbers = PreciseArithmetic.INSTANCE;
        PreciseNumber up = new PreciseFunction(Elementary.EXP, u).value();
        PreciseNumber down = new PreciseFunction(Elementary.EXP, u.negated()).value();
        PreciseNumber sum = numbers.plus(up, sign < 0 ? down.negated() : down);
        return numbers.dividedBy(sum, PreciseNumber.exact(BigDecimal.valueOf(2)));
    }

    private PreciseNumber logarithm() {
        if (u.hi().signum() <= 0) {
            return PreciseNumber.UNDEFINED;
        }
        if (u.lo().signum() <= 0) {
            return PreciseNumber.UNKNOWN;
        }
        if (u.isExact() && u.lo().compareTo(BigDecimal.ONE) == 0) {
            return PreciseNumber.exact(BigDecimal.ZERO);
        }
        // Near 1 the relative error of a logarithm is large.
        PreciseNumber low = log(u.lo());
        PreciseNumber high = u.isExact() ? low : log(u.hi());
        return PreciseNumber.between(low.lo(), high.hi());
    }

    private static PreciseNumber log(BigDecimal x) {
        boolean near = x.subtract(BigDecimal.ONE).abs().compareTo(NEAR) < 0;
        BigDecimal value = BigDecimalMath.log(x, near ? MORE : DIGITS);
        BigDecimal error = value.abs().scaleByPowerOfTen(-51).add(LEAST);
        return PreciseNumber.between(value.subtract(error), value.add(error));
    }

    private PreciseNumber inverse(UnaryOperator<BigDecimal> f) {
        BigDecimal one = BigDecimal.ONE;
        if (u.lo().compareTo(one) > 0 || u.hi().compareTo(one.negate()) < 0) {
            return PreciseNumber.UNDEFINED;
        }
        return u.hi().compareTo(one) > 0 || u.lo().compareTo(one.negate()) < 0
                ? PreciseNumber.UNKNOWN
                : computed(f);
    }

    private PreciseNumber absolute() {
        if (u.lo().signum() >= 0) {
            return u;
        }
        return u.hi().signum() <= 0
                ? u.negated()
                : PreciseNumber.between(BigDecimal.ZERO, u.hi().max(u.lo().negate()));
    }

    private PreciseNumber sign() {
        int low = u.lo().signum();
        int high = u.hi().signum();
        return low == high ? PreciseNumber.exact(BigDecimal.valueOf(low)) : PreciseNumber.UNKNOWN;
    }

    private PreciseNumber floor() {
        BigDecimal low = u.lo().setScale(0, RoundingMode.FLOOR);
        BigDecimal high = u.hi().setScale(0, RoundingMode.FLOOR);
        return low.equals(high) ? PreciseNumber.exact(low) : PreciseNumber.UNKNOWN;
    }

    private PreciseNumber errorFunction() {
        if (u.hi().compareTo(ERF_ONE.negate()) < 0) {
            return new PreciseFunction(function, u.negated()).value().negated();
        }
        return u.lo().compareTo(ERF_ONE) > 0
                ? PreciseNumber.between(BigDecimal.ONE.subtract(ERF_REST), BigDecimal.ONE)
                : computed(PreciseFunction::erf);
    }

    /** Sums the series of the error function, whose terms are at most exp(49). */
    private static BigDecimal erf(BigDecimal x) {
        BigDecimal square = x.multiply(x, MORE).negate();
        BigDecimal term = x;
        BigDecimal sum = x;
        BigDecimal least = x.abs().scaleByPowerOfTen(-70);
        for (int n = 1; term.abs().compareTo(least) > 0; n++) {
            term = term.multiply(square, MORE).divide(BigDecimal.valueOf(n), MORE);
            sum = sum.add(term.divide(BigDecimal.valueOf(2L * n + 1), MORE), MORE);
        }
        BigDecimal factor = BigDecimal.valueOf(2).divide(BigDecimalMath.pi(MORE).sqrt(MORE), MORE);
        return sum.multiply(factor, DIGITS);
    }
}
