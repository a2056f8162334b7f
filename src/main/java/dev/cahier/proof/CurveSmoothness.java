package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How smooth a function of one variable is, as far as that is proved.
 *
 * @param order the largest k for which it is in C^k; -1 if it jumps at a number of its domain;
 *     empty if it has continuous derivatives of all orders
 * @param breach where the next derivative has different limits on both sides; absent where there is
 *     none, and for a jump
 */
public record CurveSmoothness(OptionalInt order, Optional<Breach> breach) {

    private static final int MOST_ORDERS = 8;

    /**
     * Where a derivative breaks.
     *
     * @param derivative its order, at least 1
     * @param x where, in decimals
     * @param left its limit from the left, in decimals
     * @param right its limit from the right
     */
    public record Breach(int derivative, String x, String left, String right) {}

    private static final CurveSmoothness ENDLESS =
            new CurveSmoothness(OptionalInt.empty(), Optional.empty());

    static Optional<CurveSmoothness> of(RealCurve curve) {
        List<CurvePart> parts = curve.stretches();
        if (parts.size() == 1 && !parts.get(0).isPoint()) {
            return isEndless(curve, parts.get(0)) ? Optional.of(ENDLESS) : Optional.empty();
        }
        boolean continuous = isLine(parts);
        List<Real> places = new ArrayList<>();
        for (int i = 1; i + 1 < parts.size(); i++) {
            if (!parts.get(i).isPoint()) {
                continue;
            }
            Real place = parts.get(i).from().orElseThrow();
            Limit value = Limit.of(curve.value(place));
            Optional<Limit> left = limit(curve.expression(), curve, place, -1);
            Optional<Limit> right = limit(curve.expression(), curve, place, 1);
            boolean ends =
                    parts.get(i - 1).to().equals(Optional.of(place))
                            && parts.get(i + 1).from().equals(Optional.of(place));
            if (ends && (differs(left, value) || differs(right, value))) {
                return Optional.of(new CurveSmoothness(OptionalInt.of(-1), Optional.empty()));
            }
            continuous &= equals(left, value) && equals(right, value);
            places.add(place);
        }
        return continuous ? ofContinuous(curve, places) : Optional.empty();
    }

    /**
     * Goes from each derivative to the next one. A continuous function whose derivative has one
     * limit on both sides of a number has that limit as its derivative there.
     */
    private static Optional<CurveSmoothness> ofContinuous(RealCurve curve, List<Real> places) {
        Optional<RealCurve> derivative = Optional.of(curve);
        for (int order = 1; order <= MOST_ORDERS && derivative.isPresent(); order++) {
            RealCurve current = derivative.get();
            boolean agree = true;
            for (Real place : places) {
                Optional<Limit> left = limit(current.slope(), curve, place, -1);
                Optional<Limit> right = limit(current.slope(), curve, place, 1);
                if (left.isEmpty() || right.isEmpty()) {
                    agree = false;
                } else if (left.get().infinity() != 0 || differs(left, right.get())) {
                    Breach breach =
                            new Breach(
                                    order,
                                    Decision.text(place),
                                    text(left.get()),
                                    text(right.get()));
                    return Optional.of(
                            new CurveSmoothness(OptionalInt.of(order - 1), Optional.of(breach)));
                } else {
                    agree &= equals(left, right.get());
                }
            }
            derivative =
                    agree
                            ? RealCurve.of(current.slope(), curve.variable())
                                    .filter(next -> isLineBut(next.stretches(), places))
                            : Optional.empty();
            boolean endless =
                    derivative.isPresent()
                            && derivative.get().stretches().size() == 1
                            && isEndless(derivative.get(), derivative.get().stretches().get(0));
            if (endless) {
                return Optional.of(ENDLESS);
            }
        }
        return Optional.empty();
    }

    private static String text(Limit limit) {
        return limit.value().map(Decision::text).orElse(limit.infinity() > 0 ? "inf" : "-inf");
    }

    /** Returns whether parts are the whole line, or all of it but some places. */
    private static boolean isLineBut(List<CurvePart> parts, List<Real> places) {
        boolean line =
                !parts.isEmpty()
                        && parts.get(0).from().isEmpty()
                        && parts.get(parts.size() - 1).to().isEmpty();
        for (int i = 1; i < parts.size() && line; i++) {
            Optional<Real> end = parts.get(i - 1).to();
            line = end.isPresent() && end.equals(parts.get(i).from()) && places.contains(end.get());
        }
        return line;
    }

    /** Returns whether the parts of a domain are the whole line. */
    private static boolean isLine(List<CurvePart> parts) {
        boolean line =
                parts.size() >= 3
                        && parts.get(0).from().isEmpty()
                        && parts.get(parts.size() - 1).to().isEmpty();
        for (int i = 1; i < parts.size() && line; i++) {
            line = parts.get(i - 1).to().equals(parts.get(i).from());
        }
        return line;
    }

    private static boolean isEndless(RealCurve curve, CurvePart part) {
        return !Parts.any(
                curve.expression(), each -> isRough(each, curve.variable(), part.interval()));
    }

    /** Returns whether an operation may have no derivative of some order where it has a value. */
    private static boolean isRough(Real of, String variable, Enclosure interval) {
        if (of instanceof Real.Applied applied) {
            return switch (applied.function()) {
                case ABS, SIGN, FLOOR -> true;
                default -> false;
            };
        }
        if (of instanceof Real.Power power) {
            boolean whole =
                    power.exponent() instanceof Real.Constant exponent
                            && exponent.integer().isPresent();
            Enclosure base =
                    Tape.of(power.base())
                            .evaluate(EnclosureArithmetic.INSTANCE, Map.of(variable, interval));
            return !whole && (base.isEmpty() || !base.isAbove(true));
        }
        return of instanceof Real.OddRoot
                || of instanceof Real.Extreme
                || of instanceof Real.Choice;
    }

    private static Optional<Limit> limit(Real of, RealCurve curve, Real place, int side) {
        return GrowthFinder.at(place, of, curve.variable(), side);
    }

    private static boolean equals(Optional<Limit> limit, Limit value) {
        return limit.filter(value::isEqualTo).isPresent();
    }

    /** Returns whether two limits certainly differ. */
    private static boolean differs(Optional<Limit> limit, Limit value) {
        if (limit.isEmpty()) {
            return false;
        }
        Limit own = limit.get();
        if (own.infinity() != 0 || value.infinity() != 0) {
            return own.infinity() != value.infinity();
        }
        Real difference = own.value().orElseThrow().minus(value.value().orElseThrow());
        return ExactSign.of(difference).filter(sign -> sign != 0).isPresent();
    }
}
