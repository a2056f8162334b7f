package dev.cahier.proof;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/** Evaluates expressions at points with fifty digits, and bounds of what rounding did to them. */
final class PreciseArithmetic implements Arithmetic<PreciseNumber> {

    static final PreciseArithmetic INSTANCE = new PreciseArithmetic();

    private static final MathContext DOWN = new MathContext(50, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(50, RoundingMode.CEILING);

    /** Functions are computed with more digits than their bounds keep. */
    private static final MathContext FINE = new MathContext(56, RoundingMode.HALF_EVEN);

    private static final BigDecimal SLACK = new BigDecimal("1e-53");

    /** Numbers with a larger exponent are not computed. */
    private static final int MOST_MAGNITUDE = 5_000;

    private static final BigDecimal MOST_ARGUMENT = BigDecimal.valueOf(10_000);

    private PreciseArithmetic() {}

    @Override
    public PreciseNumber constant(BigFraction value) {
        BigDecimal numerator = new BigDecimal(value.getNumerator());
        BigDecimal denominator = new BigDecimal(value.getDenominator());
        return PreciseNumber.between(
                numerator.divide(denominator, DOWN), numerator.divide(denominator, UP));
    }

    @Override
    public PreciseNumber pi() {
        return around(BigDecimalMath.pi(FINE));
    }

    private static PreciseNumber around(BigDecimal value) {
        BigDecimal error = value.abs().multiply(SLACK);
        return PreciseNumber.between(value.subtract(error, DOWN), value.add(error, UP));
    }

    /** Returns the numbers' result, or that it is undefined or unknown if one of them is. */
    private static PreciseNumber combined(
            PreciseNumber left, PreciseNumber right, BinaryOperator<PreciseNumber> how) {
        if (!left.defined() || !right.defined()) {
            return PreciseNumber.UNDEFINED;
        }
        return left.known() && right.known()
                ? moderate(how.apply(left, right))
                : PreciseNumber.UNKNOWN;
    }

    private static PreciseNumber moderate(PreciseNumber result) {
        return magnitude(result.lo()) > MOST_MAGNITUDE || magnitude(result.hi()) > MOST_MAGNITUDE
                ? PreciseNumber.UNKNOWN
                : result;
    }

    private static long magnitude(BigDecimal value) {
        return value.signum() == 0 ? 0 : Math.abs((long) value.precision() - value.scale());
    }

    @Override
    public PreciseNumber plus(PreciseNumber left, PreciseNumber right) {
        return combined(
                left,
                right,
                (a, b) -> PreciseNumber.between(a.lo().add(b.lo(), DOWN), a.hi().add(b.hi(), UP)));
    }

    @Override
    public PreciseNumber times(PreciseNumber left, PreciseNumber right) {
        return combined(left, right, PreciseArithmetic::product);
    }

    private static PreciseNumber product(PreciseNumber a, PreciseNumber b) {
        BigDecimal[] ends = {
            a.lo().multiply(b.lo()),
            a.lo().multiply(b.hi()),
            a.hi().multiply(b.lo()),
            a.hi().multiply(b.hi())
        };
        BigDecimal low = ends[0];
        BigDecimal high = ends[0];
        for (BigDecimal end : ends) {
            low = low.min(end);
            high = high.max(end);
        }
        return PreciseNumber.between(low.round(DOWN), high.round(UP));
    }

    @Override
    public PreciseNumber dividedBy(PreciseNumber left, PreciseNumber right) {
        return combined(
                left,
                right,
                (a, b) -> {
                    if (b.lo().signum() == 0 && b.hi().signum() == 0) {
                        return PreciseNumber.UNDEFINED;
                    }
                    if (b.lo().signum() <= 0 && b.hi().signum() >= 0) {
                        return PreciseNumber.UNKNOWN;
                    }
                    BigDecimal low = BigDecimal.ONE.divide(b.hi(), DOWN);
                    return product(
                            a, PreciseNumber.between(low, BigDecimal.ONE.divide(b.lo(), UP)));
                });
    }

    @Override
    public PreciseNumber power(PreciseNumber base, int exponent) {
        if (exponent < 0) {
            return dividedBy(PreciseNumber.exact(BigDecimal.ONE), power(base, -exponent));
        }
        PreciseNumber result = PreciseNumber.exact(BigDecimal.ONE);
        PreciseNumber square = base;
        for (int n = exponent; n > 0; n >>= 1) {
            if ((n & 1) == 1) {
                result = times(result, square);
            }
            square = n > 1 ? times(square, square) : square;
        }
        boolean even = exponent % 2 == 0 && exponent > 0;
        boolean negative = result.isUsable() && even && result.lo().signum() < 0;
        return !base.defined()
                ? PreciseNumber.UNDEFINED
                : negative ? PreciseNumber.between(BigDecimal.ZERO, result.hi()) : result;
    }

    @Override
    public PreciseNumber power(PreciseNumber base, PreciseNumber exponent) {
        return combined(base, exponent, this::realPower);
    }

    private PreciseNumber realPower(PreciseNumber base, PreciseNumber exponent) {
        if (exponent.isExact()) {
            BigDecimal plain = exponent.lo().stripTrailingZeros();
            if (plain.scale() <= 0 && plain.abs().compareTo(MOST_ARGUMENT) <= 0) {
                return power(base, plain.intValueExact());
            }
        }
        if (base.hi().signum() < 0) {
            boolean fraction = exponent.isExact() && exponent.lo().stripTrailingZeros().scale() > 0;
            return fraction ? PreciseNumber.UNDEFINED : PreciseNumber.UNKNOWN;
        }
        if (base.isExact() && base.lo().signum() == 0) {
            return exponent.lo().signum() > 0
                    ? PreciseNumber.exact(BigDecimal.ZERO)
                    : exponent.hi().signum() < 0 ? PreciseNumber.UNDEFINED : PreciseNumber.UNKNOWN;
        }
        return base.lo().signum() <= 0
                ? PreciseNumber.UNKNOWN
                : apply(Elementary.EXP, times(exponent, apply(Elementary.LN, base)));
    }

    @Override
    public PreciseNumber sqrt(PreciseNumber radicand) {
        if (radicand.isUsable() && radicand.hi().signum() < 0) {
            return PreciseNumber.UNDEFINED;
        }
        if (radicand.isUsable() && radicand.lo().signum() < 0) {
            return PreciseNumber.UNKNOWN;
        }
        return monotonic(radicand, x -> root(x, 2));
    }

    /** Returns a root, exactly if it is a short decimal. */
    private static BigDecimal root(BigDecimal x, int degree) {
        if (x.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return degree == 2
                ? x.sqrt(FINE)
                : BigDecimalMath.root(x.abs(), BigDecimal.valueOf(degree), FINE)
                        .multiply(BigDecimal.valueOf(x.signum()));
    }

    @Override
    public PreciseNumber oddRoot(PreciseNumber radicand, int degree) {
        return monotonic(radicand, x -> root(x, degree));
    }

    private static PreciseNumber monotonic(PreciseNumber u, UnaryOperator<BigDecimal> f) {
        if (!u.isUsable()) {
            return u;
        }
        PreciseNumber low = around(f.apply(u.lo()));
        PreciseNumber high = u.isExact() ? low : around(f.apply(u.hi()));
        return moderate(PreciseNumber.between(low.lo().min(high.lo()), low.hi().max(high.hi())));
    }

    @Override
    public PreciseNumber apply(Elementary function, PreciseNumber argument) {
        if (!argument.isUsable()) {
            return argument;
        }
        return new PreciseFunction(function, argument).value();
    }

    static PreciseNumber computed(PreciseNumber u, UnaryOperator<BigDecimal> f) {
        boolean far = u.lo().abs().max(u.hi().abs()).compareTo(MOST_ARGUMENT) > 0;
        return far ? PreciseNumber.UNKNOWN : monotonic(u, f);
    }

    /** Computes a function whose slope is at most 1 in size. */
    static PreciseNumber gentle(PreciseNumber u, UnaryOperator<BigDecimal> f) {
        if (u.lo().abs().max(u.hi().abs()).compareTo(MOST_ARGUMENT) > 0) {
            return PreciseNumber.UNKNOWN;
        }
        PreciseNumber middle = around(f.apply(u.middle()));
        BigDecimal radius = u.hi().subtract(u.lo());
        return PreciseNumber.between(
                middle.lo().subtract(radius, DOWN), middle.hi().add(radius, UP));
    }

    static MathContext digits() {
        return FINE;
    }

    @Override
    public PreciseNumber extreme(boolean largest, PreciseNumber first, PreciseNumber second) {
        return combined(
                first,
                second,
                (a, b) ->
                        largest
                                ? PreciseNumber.between(a.lo().max(b.lo()), a.hi().max(b.hi()))
                                : PreciseNumber.between(a.lo().min(b.lo()), a.hi().min(b.hi())));
    }

    @Override
    public PreciseNumber undefined() {
        return PreciseNumber.UNDEFINED;
    }

    @Override
    public Signs signs(PreciseNumber value) {
        if (!value.defined()) {
            return new Signs(false, false, false);
        }
        if (!value.known()) {
            return new Signs(true, true, true);
        }
        int low = value.lo().signum();
        int high = value.hi().signum();
        return new Signs(low < 0, low <= 0 && high >= 0, high > 0);
    }

    @Override
    public PreciseNumber oneOf(List<PreciseNumber> values) {
        PreciseNumber first = values.get(0);
        return values.stream().allMatch(first::equals) ? first : PreciseNumber.UNKNOWN;
    }

    @Override
    public PreciseNumber onlyWhere(PreciseNumber value, PreciseNumber condition) {
        return combined(value, condition, (chosen, decisive) -> chosen);
    }
}
