package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Proves what functions of one variable do on their whole domains. Each answer {@code true} is
 * proved; {@code false} says nothing.
 */
public final class CurveClaims {

    private static final int SAMPLES = 160;

    private final Real expression;
    private final String variable;
    private final Optional<RealCurve> curve;

    /** Examines an expression of one variable. */
    public CurveClaims(Real expression, String variable) {
        this.expression = expression;
        this.variable = variable;
        curve = RealCurve.of(expression, variable);
    }

    /**
     * Returns the facts about the derivative, if the function has one at all numbers of its domain.
     */
    public Optional<CurveClaims> derivative() {
        boolean smooth =
                curve.isPresent() && curve.get().stretches().stream().noneMatch(CurvePart::isPoint);
        if (!smooth) {
            return Optional.empty();
        }
        CurveClaims slopes = new CurveClaims(curve.get().slope(), variable);
        if (slopes.hasDomainOf(this)) {
            return Optional.of(slopes);
        }
        // The derivative of ln(x) is 1/x, but for positive x only.
        CurveClaims limited = new CurveClaims(slopeWhereDefined(), variable);
        return Optional.of(limited).filter(l -> l.hasDomainOf(this));
    }

    private Real slopeWhereDefined() {
        Comparison defined = new Comparison(expression.to(2), Comparison.Order.AT_LEAST, Real.ZERO);
        Real.Branch branch = new Real.Branch(List.of(defined), curve.orElseThrow().slope());
        return new Real.Choice(List.of(branch), Optional.empty());
    }

    private boolean hasDomainOf(CurveClaims other) {
        return domain().filter(own -> other.domain().filter(own::isEqualTo).isPresent())
                .isPresent();
    }

    private Optional<CurveDomain> domain() {
        return curve.map(CurveDomain::of);
    }

    /**
     * Returns whether the function is defined at the negatives of all numbers of its domain. Of a
     * domain with infinitely many parts, only those ends are looked at that can be found.
     */
    public boolean hasSymmetricDomain() {
        if (curve.isPresent()) {
            CurveDomain domain = CurveDomain.of(curve.get());
            return domain.isEqualTo(domain.mirrored());
        }
        Set<Real> places = Breaks.of(expression);
        return places.stream().map(Real::negated).allMatch(places::contains);
    }

    /** Returns whether the function never falls, or always rises. */
    public boolean rises(boolean strictly) {
        return curve.isPresent() && rises(curve.get(), strictly);
    }

    /** Returns whether the function never rises, or always falls. */
    public boolean falls(boolean strictly) {
        return RealCurve.of(expression.negated(), variable)
                .filter(mirrored -> rises(mirrored, strictly))
                .isPresent();
    }

    /** Returns how smooth the function is, if that can be proved. */
    public Optional<CurveSmoothness> smoothness() {
        return curve.flatMap(CurveSmoothness::of);
    }

    /** Returns whether the function has one value only. */
    public boolean isConstant() {
        return rises(false) && falls(false);
    }

    private static boolean rises(RealCurve of, boolean strictly) {
        Optional<Limit> last = Optional.empty();
        boolean point = false;
        List<CurvePart> stretches = of.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            CurvePart stretch = stretches.get(i);
            boolean more = i + 1 < stretches.size();
            if (!stretch.isPoint() && !rises(of, stretch.interval(), strictly)) {
                return false;
            }
            Optional<Limit> low = i == 0 ? Optional.empty() : end(of, stretch, false);
            if (i > 0) {
                boolean ordered = low.isPresent() && last.orElseThrow().isAtMost(low.get());
                boolean level = point && stretch.isPoint() && strictly;
                if (!ordered || level) {
                    return false;
                }
            }
            last = more ? end(of, stretch, true) : last;
            if (more && last.isEmpty()) {
                return false;
            }
            point = stretch.isPoint();
        }
        return true;
    }

    private static Optional<Limit> end(RealCurve of, CurvePart stretch, boolean upper) {
        return stretch.isPoint()
                ? Optional.of(Limit.of(of.value(stretch.from().orElseThrow())))
                : of.limit(stretch, upper);
    }

    static boolean rises(RealCurve of, Enclosure interval, boolean strictly) {
        Comparison.Order order = strictly ? Comparison.Order.GREATER : Comparison.Order.AT_LEAST;
        Comparison claim = new Comparison(of.slope(), order, Real.ZERO);
        if (isProved(claim, of.variable(), interval)) {
            return true;
        }
        if (!strictly || !rises(of, interval, false)) {
            return false;
        }
        // A slope that is 0 at single numbers does not matter.
        double lo = interval.lo();
        List<Enclosure> parts = new ArrayList<>();
        for (Real place : of.placesWithin(interval)) {
            Real slope = Substitution.in(of.slope(), Map.of(of.variable(), place));
            Enclosure at = Tape.of(place).evaluate(EnclosureArithmetic.INSTANCE, Map.of());
            if (at.isPoint() && ExactSign.of(slope).equals(Optional.of(0))) {
                parts.add(new Enclosure(lo, true, at.lo(), true, true));
                lo = at.lo();
            }
        }
        if (parts.isEmpty()) {
            return false;
        }
        parts.add(new Enclosure(lo, true, interval.hi(), true, true));
        return parts.stream().allMatch(part -> isProved(claim, of.variable(), part));
    }

    static boolean isProved(Comparison claim, String variable, Enclosure interval) {
        return Decision.of(claim, Domain.REALS.where(variable, interval)) instanceof Ruling.Proved;
    }

    /** Returns whether the range is exactly a union of parts, which are ascending and disjoint. */
    public boolean hasRange(List<RangePiece> pieces) {
        return curve.isPresent() && new RangeProof(curve.get()).holds(pieces);
    }

    /**
     * Returns what is true of all values and refutes a range, such as {@code >= 0} and {@code !=
     * 2}; empty if nothing is known.
     */
    public Optional<String> boundAgainst(List<RangePiece> pieces) {
        return curve.flatMap(c -> new RangeRefutation(c, new RangeProof(c)).against(pieces))
                .map(bound -> sign(bound.order()) + " " + Decision.text(bound.right()));
    }

    private static String sign(Comparison.Order order) {
        return switch (order) {
            case EQUAL -> "=";
            case UNEQUAL -> "!=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case AT_LEAST -> ">=";
            case GREATER -> ">";
        };
    }

    /** Returns a number whose value is at an end that does not belong to the range, if known. */
    public Optional<Real> placeOutside(List<RangePiece> pieces) {
        return curve.flatMap(c -> new RangeRefutation(c, new RangeProof(c)).outside(pieces));
    }

    /** Returns whether the derivative tends to 0 on one side, 1 for the right, but is not 0. */
    public boolean fades(int side) {
        return tail(side)
                .filter(l -> l.isEqualTo(Limit.of(Real.ZERO)) && !vanishes(side))
                .isPresent();
    }

    /** Returns whether the derivative tends to something that is known, and not to 0. */
    public boolean staysSteep(int side) {
        return tail(side)
                .filter(
                        limit ->
                                limit.infinity() != 0
                                        || ExactSign.of(limit.value().orElseThrow())
                                                .filter(sign -> sign != 0)
                                                .isPresent())
                .isPresent();
    }

    /** Returns whether the derivative is 0 from some point on. */
    public boolean vanishes(int side) {
        return isEndless(side) && GrowthFinder.vanishes(slope(), variable, side);
    }

    private Optional<Limit> tail(int side) {
        return isEndless(side)
                ? GrowthFinder.atInfinity(slope(), variable, side)
                : Optional.empty();
    }

    private boolean isEndless(int side) {
        return domain().filter(where -> where.isEndless(side)).isPresent();
    }

    private Real slope() {
        return Differentiation.of(expression, variable);
    }

    /** Returns whether no slope is above 1 or below -1. */
    public boolean hasSmallSlopes() {
        return curve.isPresent()
                && open(curve.get())
                        .allMatch(
                                s ->
                                        isSlope(s, Comparison.Order.AT_MOST, Real.ONE)
                                                && isSlope(
                                                        s, Comparison.Order.AT_LEAST, Real.of(-1)));
    }

    private boolean isSlope(CurvePart stretch, Comparison.Order order, Real bound) {
        Comparison claim = new Comparison(curve.orElseThrow().slope(), order, bound);
        return isProved(claim, variable, stretch.interval());
    }

    private static Stream<CurvePart> open(RealCurve of) {
        return of.stretches().stream().filter(s -> !s.isPoint());
    }

    /** Returns whether some slope is above 1 or below -1. */
    public boolean hasLargeSlope() {
        return samples(slope()).stream().anyMatch(e -> e.whole() && (e.lo() > 1 || e.hi() < -1));
    }

    /** Returns whether the function rises somewhere, and falls somewhere. */
    public boolean isNotMonotonic() {
        List<Enclosure> values = samples(expression);
        boolean rises = false;
        boolean falls = false;
        for (int i = 0; i + 1 < values.size(); i++) {
            rises |= values.get(i).hi() < values.get(i + 1).lo();
            falls |= values.get(i).lo() > values.get(i + 1).hi();
        }
        return rises && falls;
    }

    /** Returns enclosures of values at points from left to right that are inside the domain. */
    private List<Enclosure> samples(Real of) {
        Tape tape = Tape.of(of);
        List<Enclosure> values = new ArrayList<>();
        for (int i = -SAMPLES; i <= SAMPLES; i++) {
            Enclosure at = Enclosure.point(i / 16.0);
            Enclosure value = tape.evaluate(EnclosureArithmetic.INSTANCE, Map.of(variable, at));
            boolean inside =
                    curve.isPresent()
                            && open(curve.get()).anyMatch(s -> s.interval().contains(at.lo()));
            if (inside && !value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    /** Returns all zeros, ascending; nothing if it cannot be proved that these are all. */
    public Optional<List<CurveZero>> zeros() {
        return curve.flatMap(c -> new CurveZeros(c).all());
    }

    /**
     * Returns zeros that are certain, ascending: where values next to each other differ in sign.
     */
    public List<CurveZero> someZeros() {
        List<CurveZero> zeros = new ArrayList<>();
        curve.ifPresent(c -> open(c).forEach(stretch -> addZeros(c, stretch.interval(), zeros)));
        return zeros;
    }

    private static void addZeros(RealCurve of, Enclosure interval, List<CurveZero> zeros) {
        double last = Double.NaN;
        int before = 0;
        for (int i = -SAMPLES; i <= SAMPLES; i++) {
            double x = i / 16.0;
            Enclosure value =
                    interval.contains(x) ? of.enclose(Enclosure.point(x)) : Enclosure.EMPTY;
            int sign = value.isEmpty() ? 0 : value.lo() > 0 ? 1 : value.hi() < 0 ? -1 : 0;
            if (sign != 0) {
                if (before == -sign) {
                    zeros.add(CurveZeros.refined(of, last, x, before));
                }
                last = x;
                before = sign;
            }
        }
    }

    /**
     * Returns the sign of the value at a number; empty if it has none, or none that can be told.
     */
    public Optional<Integer> signAt(Real number) {
        Enclosure at = Tape.of(number).evaluate(EnclosureArithmetic.INSTANCE, Map.of());
        boolean inside =
                curve.isPresent()
                        && curve.get().stretches().stream()
                                .anyMatch(s -> !at.isEmpty() && isIn(s, number, at));
        return inside
                ? ExactSign.of(Substitution.in(expression, Map.of(variable, number)))
                : Optional.empty();
    }

    private static boolean isIn(CurvePart part, Real number, Enclosure at) {
        return part.isPoint()
                ? ExactSign.of(part.from().orElseThrow().minus(number)).equals(Optional.of(0))
                : part.interval().contains(at.lo()) && part.interval().contains(at.hi());
    }

    /** Returns the value at a number as a decimal. */
    public String valueAt(double x) {
        return valueAt(Real.of(BigFraction.from(x)));
    }

    /** Returns the value at a number as a decimal. */
    public String valueAt(Real at) {
        return Decision.text(Substitution.in(expression, Map.of(variable, at)));
    }

    /** Returns the sign of the value at 0 less a number, if it can be told. */
    public Optional<Integer> signAtZero(Real number) {
        boolean inside =
                curve.isPresent() && open(curve.get()).anyMatch(s -> s.interval().contains(0));
        if (!inside) {
            return Optional.empty();
        }
        return ExactSign.of(Substitution.in(expression, Map.of(variable, Real.ZERO)).minus(number));
    }
}
