package dev.cahier.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds all zeros of a curve, with a proof that there are no others: divides its domain until each
 * part has values of one sign, or is strictly monotonic, so that the signs at its ends tell whether
 * there is one zero or none. For one use by one thread.
 */
final class CurveZeros {

    private static final int MOST_PARTS = 80;
    private static final int DEEPEST = 12;
    private static final int MOST_HALVES = 2_500;

    private final RealCurve curve;
    private final Optional<RealCurve> mirrored;
    private final List<CurveZero> found = new ArrayList<>();
    private int parts;

    CurveZeros(RealCurve curve) {
        this.curve = curve;
        mirrored = RealCurve.of(curve.expression().negated(), curve.variable());
    }

    /** Returns the zeros, ascending; nothing if it cannot be proved that these are all. */
    Optional<List<CurveZero>> all() {
        for (CurvePart stretch : curve.stretches()) {
            boolean understood =
                    stretch.isPoint()
                            ? signAt(stretch.from().orElseThrow(), stretch.interval()).isPresent()
                            : within(stretch);
            if (!understood) {
                return Optional.empty();
            }
        }
        found.sort(Comparator.comparingDouble(CurveZero::lo));
        return Optional.of(List.copyOf(found));
    }

    /** Returns the sign at a number of the domain, which is noted down if it is a zero. */
    private Optional<Integer> signAt(Real place, Enclosure at) {
        Optional<Integer> sign = ExactSign.of(curve.value(place));
        if (sign.equals(Optional.of(0))) {
            found.add(new CurveZero(at.lo(), at.hi()));
        }
        return sign;
    }

    private boolean within(CurvePart stretch) {
        if (isApart(stretch.interval(), 1) || isApart(stretch.interval(), -1)) {
            return true;
        }
        Optional<Integer> low = limit(stretch, false);
        Optional<Integer> last = limit(stretch, true);
        double from = stretch.interval().lo();
        for (Real place : curve.placesWithin(stretch.interval())) {
            Enclosure at = Tape.of(place).evaluate(EnclosureArithmetic.INSTANCE, Map.of());
            Optional<Integer> high = signAt(place, at);
            if (!between(open(from, at.hi()), low, high, DEEPEST)) {
                return false;
            }
            low = high;
            from = at.lo();
        }
        return between(open(from, stretch.interval().hi()), low, last, DEEPEST);
    }

    private Optional<Integer> limit(CurvePart stretch, boolean upper) {
        return curve.limit(stretch, upper)
                .flatMap(
                        limit ->
                                limit.infinity() != 0
                                        ? Optional.of(limit.infinity())
                                        : ExactSign.of(limit.value().orElseThrow()));
    }

    /**
     * Finds the zeros of an open part.
     *
     * @param low the sign of what the values tend to at its lower end, if that is known
     * @param high likewise at its upper end
     */
    private boolean between(
            Enclosure part, Optional<Integer> low, Optional<Integer> high, int depth) {
        if (++parts > MOST_PARTS) {
            return false;
        }
        int left = low.orElse(0);
        int right = high.orElse(0);
        boolean above = left >= 0 && right >= 0 && isApart(part, 1);
        if (above || left <= 0 && right <= 0 && isApart(part, -1)) {
            return true;
        }
        boolean known = low.isPresent() && high.isPresent();
        if (known && left != right && isMonotonic(part, left < right)) {
            if (left * right < 0) {
                found.add(refined(part, left));
            }
            return true;
        }
        double middle = middle(part.lo(), part.hi());
        if (depth == 0 || middle <= part.lo() || middle >= part.hi()) {
            return false;
        }
        Enclosure at = Enclosure.point(middle);
        Optional<Integer> sign = signAt(Real.of(BigFraction.from(middle)), at);
        return sign.isPresent()
                && between(open(part.lo(), middle), low, sign, depth - 1)
                && between(open(middle, part.hi()), sign, high, depth - 1);
    }

    private static Enclosure open(double from, double to) {
        return new Enclosure(from, true, to, true, true);
    }

    /** Returns whether all values have a sign. */
    private boolean isApart(Enclosure part, int sign) {
        Comparison.Order order = sign > 0 ? Comparison.Order.GREATER : Comparison.Order.LESS;
        Comparison claim = new Comparison(curve.expression(), order, Real.ZERO);
        return CurveClaims.isProved(claim, curve.variable(), part);
    }

    private boolean isMonotonic(Enclosure part, boolean rising) {
        return rising
                ? CurveClaims.rises(curve, part, true)
                : mirrored.filter(m -> CurveClaims.rises(m, part, true)).isPresent();
    }

    /** Encloses the zero of a part at whose ends the signs differ. */
    private CurveZero refined(Enclosure part, int low) {
        return refined(curve, part.lo(), part.hi(), low);
    }

    /**
     * Encloses a zero between two numbers with different signs as tightly as it can.
     *
     * @param low the sign at the lower end
     */
    static CurveZero refined(RealCurve curve, double from, double to, int low) {
        double lo = from;
        double hi = to;
        for (int i = 0; i < MOST_HALVES; i++) {
            double middle = middle(lo, hi);
            if (middle <= lo || middle >= hi) {
                break;
            }
            Enclosure value = curve.enclose(Enclosure.point(middle));
            int sign = value.isEmpty() ? 0 : value.lo() > 0 ? 1 : value.hi() < 0 ? -1 : 0;
            if (sign == 0) {
                Real exact = Real.of(BigFraction.from(middle));
                boolean zero = ExactSign.of(curve.value(exact)).equals(Optional.of(0));
                return zero ? new CurveZero(middle, middle) : around(curve, lo, middle, hi, low);
            }
            lo = sign == low ? middle : lo;
            hi = sign == low ? hi : middle;
        }
        return new CurveZero(lo, hi);
    }

    /** Goes on from both sides of a number at which the sign cannot be told. */
    private static CurveZero around(
            RealCurve curve, double from, double unclear, double to, int low) {
        double lo = from;
        double hi = to;
        for (double ulps = 1 << 20; ulps >= 1; ulps /= 2) {
            double aside = ulps * Math.ulp(unclear);
            lo = hasSign(curve, unclear - aside, low) ? Math.max(lo, unclear - aside) : lo;
            hi = hasSign(curve, unclear + aside, -low) ? Math.min(hi, unclear + aside) : hi;
        }
        return new CurveZero(lo, hi);
    }

    private static boolean hasSign(RealCurve curve, double x, int sign) {
        Enclosure value = curve.enclose(Enclosure.point(x));
        return !value.isEmpty() && (sign > 0 ? value.lo() > 0 : value.hi() < 0);
    }

    private static double middle(double lo, double hi) {
        if (lo < 0 && hi > 0) {
            return 0;
        }
        if (Double.isInfinite(hi)) {
            return Math.max(1, lo * 3);
        }
        return Double.isInfinite(lo) ? Math.min(-1, hi * 3) : lo + (hi - lo) / 2;
    }
}
