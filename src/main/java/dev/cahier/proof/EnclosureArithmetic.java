package dev.cahier.proof;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Evaluates expressions on boxes, in doubles with outward rounding. */
final class EnclosureArithmetic implements Arithmetic<Enclosure> {

    static final EnclosureArithmetic INSTANCE = new EnclosureArithmetic();

    private static final Enclosure PI =
            new Enclosure(Math.PI, true, Math.nextUp(Math.PI), true, true);

    private EnclosureArithmetic() {}

    @Override
    public Enclosure constant(BigFraction value) {
        double nearest = value.doubleValue();
        if (Double.isInfinite(nearest)) {
            Enclosure huge =
                    new Enclosure(Double.MAX_VALUE, true, Double.POSITIVE_INFINITY, true, true);
            return nearest > 0 ? huge : huge.negated();
        }
        int side = value.compareTo(BigFraction.from(nearest));
        return side == 0
                ? Enclosure.point(nearest)
                : new Enclosure(Math.nextDown(nearest), true, Math.nextUp(nearest), true, true);
    }

    @Override
    public Enclosure pi() {
        return PI;
    }

    @Override
    public Enclosure plus(Enclosure left, Enclosure right) {
        return left.plus(right);
    }

    @Override
    public Enclosure times(Enclosure left, Enclosure right) {
        return left.times(right);
    }

    @Override
    public Enclosure dividedBy(Enclosure left, Enclosure right) {
        return left.dividedBy(right);
    }

    @Override
    public Enclosure power(Enclosure base, int exponent) {
        return base.power(exponent);
    }

    @Override
    public Enclosure power(Enclosure base, Enclosure exponent) {
        Enclosure positive = FunctionBounds.exp(exponent.times(FunctionBounds.ln(base)));
        boolean zero = !base.isEmpty() && base.contains(0);
        if (base.isEmpty() || exponent.isEmpty()) {
            return Enclosure.EMPTY;
        }
        boolean mixed = exponent.contains(Math.rint(exponent.lo())) || exponent.width() >= 1;
        if (base.lo() < 0 && (mixed || exponent.width() > 0)) {
            // An integer exponent allows a negative base; how negative the result is, is not told.
            return integerPowers(base, exponent, positive);
        }
        if (!zero) {
            return base.isBelow(true) ? Enclosure.EMPTY : positive;
        }
        // 0 to a positive power is 0.
        Enclosure result = positive;
        if (!exponent.isBelow(false)) {
            result = result.isEmpty() ? Enclosure.point(0) : result.hull(Enclosure.point(0));
        }
        boolean inside = base.lo() >= 0 && exponent.isAbove(true);
        return result.withWhole(inside && base.whole() && exponent.whole());
    }

    private static Enclosure integerPowers(Enclosure base, Enclosure exponent, Enclosure positive) {
        double n = Math.rint(exponent.lo());
        if (exponent.isPoint() && n == exponent.lo() && Math.abs(n) < Integer.MAX_VALUE) {
            return base.power((int) n);
        }
        return exponent.width() < 1 && !containsInteger(exponent)
                ? positive.withWhole(false)
                : Enclosure.REALS.withWhole(false);
    }

    private static boolean containsInteger(Enclosure u) {
        return Math.floor(u.hi()) >= Math.ceil(u.lo());
    }

    @Override
    public Enclosure sqrt(Enclosure radicand) {
        return FunctionBounds.sqrt(radicand);
    }

    @Override
    public Enclosure oddRoot(Enclosure radicand, int degree) {
        return FunctionBounds.oddRoot(radicand, degree);
    }

    @Override
    public Enclosure apply(Elementary function, Enclosure argument) {
        return function.enclose(argument);
    }

    @Override
    public Enclosure extreme(boolean largest, Enclosure first, Enclosure second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Enclosure.EMPTY;
        }
        if (!largest) {
            return extreme(true, first.negated(), second.negated()).negated();
        }
        Enclosure.End low =
                Enclosure.End.lower(
                        new Enclosure.End(-first.lo(), first.loOpen()),
                        new Enclosure.End(-second.lo(), second.loOpen()));
        Enclosure.End high =
                Enclosure.End.upper(
                        new Enclosure.End(first.hi(), first.hiOpen()),
                        new Enclosure.End(second.hi(), second.hiOpen()));
        boolean open = first.lo() == second.lo() ? first.loOpen() || second.loOpen() : low.open();
        return new Enclosure(
                -low.value(), open, high.value(), high.open(), first.whole() && second.whole());
    }

    @Override
    public Enclosure undefined() {
        return Enclosure.EMPTY;
    }

    @Override
    public Signs signs(Enclosure value) {
        return value.isEmpty()
                ? new Signs(false, false, false)
                : new Signs(value.lo() < 0, value.contains(0), value.hi() > 0);
    }

    @Override
    public Enclosure oneOf(List<Enclosure> values) {
        Enclosure result = values.get(0);
        for (Enclosure each : values.subList(1, values.size())) {
            result = result.hull(each);
        }
        return result.withWhole(false);
    }

    @Override
    public Enclosure onlyWhere(Enclosure value, Enclosure condition) {
        return condition.isEmpty()
                ? Enclosure.EMPTY
                : value.withWhole(value.whole() && condition.whole());
    }
}
