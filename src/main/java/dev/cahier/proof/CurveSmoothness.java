package dev.cahier.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How smooth a function of one variable is, as far as that is proved. */
public enum CurveSmoothness {
    /** It has derivatives of all orders on its domain, an open interval. */
    ENDLESS,
    /** It is continuous on the whole line, and at some number the slopes on both sides differ. */
    KINK,
    /** At some number of its domain, its value differs from its limit on one side. */
    JUMP;

    static Optional<CurveSmoothness> of(RealCurve curve) {
        List<CurvePart> parts = curve.stretches();
        if (parts.size() == 1 && !parts.get(0).isPoint()) {
            return isEndless(curve, parts.get(0)) ? Optional.of(ENDLESS) : Optional.empty();
        }
        boolean continuous = isLine(parts);
        boolean kink = false;
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
                return Optional.of(JUMP);
            }
            continuous &= equals(left, value) && equals(right, value);
            Optional<Limit> before = limit(curve.slope(), curve, place, -1);
            Optional<Limit> behind = limit(curve.slope(), curve, place, 1);
            kink |= behind.isPresent() && differs(before, behind.get());
        }
        return continuous && kink ? Optional.of(KINK) : Optional.empty();
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
