package dev.cahier.analysis;

import dev.cahier.data.DataNode;
import dev.cahier.proof.Comparison;
import dev.cahier.proof.CurveClaims;
import dev.cahier.proof.CurveSmoothness;
import dev.cahier.proof.Decision;
import dev.cahier.proof.Domain;
import dev.cahier.proof.RangePiece;
import dev.cahier.proof.Real;
import dev.cahier.proof.Ruling;
import dev.cahier.proof.Substitution;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Proves claims about a function that is known exactly. What it returns is proved, or refuted by a
 * verified point; it returns nothing where neither succeeds.
 */
final class ProvedCheck {

    private static final String X = "x";

    private final Real f;
    private final String name;
    private final CurveClaims facts;
    private final Optional<CurveClaims> slopes;

    ProvedCheck(String name, Real f) {
        this.f = f;
        this.name = name;
        facts = new CurveClaims(f, X);
        slopes = facts.derivative();
    }

    /** Returns why a claim holds, or does not. */
    Optional<Proof> judge(ClaimKey key, DataNode value) {
        return switch (key) {
            case RANGE -> range(value, facts, name, ReasonKey.RANGE_PROVED);
            case DERIVATIVE_RANGE ->
                    slopes.flatMap(
                            s -> range(value, s, name + "'", ReasonKey.DERIVATIVE_RANGE_PROVED));
            case MONOTONIC -> monotonic(value, facts, ReasonKey.MONOTONIC_PROVED);
            case DERIVATIVE_MONOTONIC ->
                    slopes.flatMap(s -> monotonic(value, s, ReasonKey.DERIVATIVE_MONOTONIC_PROVED));
            case SYMMETRY -> symmetry(value);
            case IDENTITY_AT_ORIGIN -> identityAtOrigin(value);
            case EXPLODING_GRADIENT -> explodingGradient(value);
            case SATURATION ->
                    ClaimValues.saturation(value)
                            .filter(s -> tail(s.left(), -1) && tail(s.right(), 1))
                            .map(s -> Proof.that(ReasonKey.TAILS_PROVED));
            case SATURATION_LEFT -> tail(value, -1);
            case SATURATION_RIGHT -> tail(value, 1);
            case VANISHING_GRADIENT -> tailAnywhere(value, Tail.SOFT);
            case DEAD_NEURONS -> tailAnywhere(value, Tail.HARD);
            case ZEROS -> ClaimedZeros.read(value).flatMap(new ProvedZeros(name, facts)::judge);
            case CONTINUITY ->
                    ClaimValues.continuity(value)
                            .flatMap(c -> facts.smoothness().flatMap(s -> continuity(c, s)));
            case DERIVATIVE_CONTINUOUS ->
                    ClaimValues.flag(value)
                            .flatMap(c -> facts.smoothness().filter(s -> c == isSmooth(s)))
                            .map(ProvedCheck::proof);
        };
    }

    /**
     * What was established.
     *
     * @param counter what refutes the claim, in English; empty if the claim is proved
     * @param reason why it holds
     */
    record Proof(Optional<String> counter, Reason reason) {

        ClaimVerdict verdict() {
            return counter.map(ClaimVerdict::refuted).orElseGet(ClaimVerdict::holds);
        }

        static Proof that(ReasonKey key) {
            return new Proof(Optional.empty(), Reason.said(key));
        }
    }

    private Optional<Proof> continuity(Continuity claimed, CurveSmoothness smoothness) {
        Continuity actual = new Continuity(smoothness.order());
        if (actual.equals(claimed)) {
            return Optional.of(proof(smoothness));
        }
        return smoothness
                .breach()
                .filter(b -> claimed.isAtLeast(b.derivative()))
                .map(b -> new Proof(Optional.of(shown(b)), proof(smoothness).reason()));
    }

    private String shown(CurveSmoothness.Breach breach) {
        boolean few = breach.derivative() <= 3;
        String derivative =
                few
                        ? name + "'".repeat(breach.derivative())
                        : "derivative " + breach.derivative() + " of " + name;
        return String.format(
                Locale.ROOT,
                "%s tends to %s from the left and to %s from the right of x = %s",
                derivative,
                breach.left(),
                breach.right(),
                breach.x());
    }

    private static boolean isSmooth(CurveSmoothness smoothness) {
        return smoothness.order().isEmpty() || smoothness.order().getAsInt() >= 1;
    }

    private static Proof proof(CurveSmoothness smoothness) {
        if (smoothness.order().isEmpty()) {
            return Proof.that(ReasonKey.SMOOTH_PROVED);
        }
        int order = smoothness.order().getAsInt();
        return order > 0
                ? new Proof(Optional.empty(), Reason.said(ReasonKey.FINITE_ORDER_PROVED, order + 1))
                : Proof.that(order == 0 ? ReasonKey.KINK_PROVED : ReasonKey.JUMP_PROVED);
    }

    private static Optional<Proof> range(
            DataNode value, CurveClaims of, String name, ReasonKey why) {
        Optional<List<RangePiece>> pieces = RangeReader.read(value).map(ProvedCheck::pieces);
        if (pieces.isEmpty() || of.hasRange(pieces.get())) {
            return pieces.map(all -> Proof.that(why));
        }
        return of.placeOutside(pieces.get())
                .map(x -> name + "(" + Decision.text(x) + ") = " + of.valueAt(x))
                .or(
                        () ->
                                of.boundAgainst(pieces.get())
                                        .map(bound -> name + "(x) " + bound + " for all x"))
                .map(counter -> new Proof(Optional.of(counter), Reason.said(why)));
    }

    private static List<RangePiece> pieces(ClaimedRange claimed) {
        return claimed.parts().stream()
                .sorted(Comparator.comparingDouble(p -> p.lo().value()))
                .map(p -> new RangePiece(end(p.lo(), p.loClosed()), end(p.hi(), p.hiClosed())))
                .toList();
    }

    private static RangePiece.End end(ClaimedNumber number, boolean closed) {
        if (Double.isInfinite(number.value())) {
            return new RangePiece.End(Optional.empty(), Real.ZERO, false);
        }
        return new RangePiece.End(
                Optional.of(Real.of(BigDecimal.valueOf(number.value()))),
                Real.of(BigDecimal.valueOf(number.slack())),
                closed);
    }

    private static Optional<Proof> monotonic(DataNode value, CurveClaims of, ReasonKey why) {
        boolean holds;
        if (ClaimValues.isMonotonic(value)) {
            holds = of.rises(false) || of.falls(false);
        } else {
            Optional<Monotonicity> claimed = ClaimValues.monotonicity(value);
            if (claimed.isEmpty()) {
                return Optional.empty();
            }
            if (claimed.get() == Monotonicity.NOT_MONOTONIC) {
                return of.isNotMonotonic()
                        ? Optional.of(Proof.that(ReasonKey.NOT_MONOTONIC_PROVED))
                        : Optional.empty();
            }
            holds =
                    switch (claimed.get()) {
                        case STRICTLY_INCREASING -> of.rises(true);
                        case NON_DECREASING -> of.rises(false);
                        case STRICTLY_DECREASING -> of.falls(true);
                        case NON_INCREASING -> of.falls(false);
                        default -> of.isConstant();
                    };
        }
        return holds ? Optional.of(Proof.that(why)) : Optional.empty();
    }

    private Optional<Proof> symmetry(DataNode value) {
        return ClaimValues.symmetry(value)
                .flatMap(
                        claimed ->
                                switch (claimed) {
                                    case EVEN -> mirrored(1, ReasonKey.EVEN_PROVED);
                                    case ODD -> mirrored(-1, ReasonKey.ODD_PROVED);
                                    case NONE -> asymmetric();
                                });
    }

    private Ruling mirrored(int sign) {
        Real left = Substitution.in(f, Map.of(X, new Real.Variable(X).negated()));
        Comparison claim =
                new Comparison(left, Comparison.Order.EQUAL, Real.product(Real.of(sign), f));
        return Decision.of(claim, Domain.REALS);
    }

    private Optional<Proof> mirrored(int sign, ReasonKey why) {
        Ruling ruling = mirrored(sign);
        if (ruling instanceof Ruling.Refuted refuted) {
            String left = name + "(-x) " + value(refuted.left());
            String right = (sign < 0 ? "-" : "") + name + "(x) " + value(refuted.right());
            String x = refuted.point().getOrDefault(X, "0");
            return Optional.of(
                    new Proof(
                            Optional.of("at x = " + x + ", " + left + ", but " + right),
                            Reason.said(why)));
        }
        boolean proved = ruling instanceof Ruling.Proved && facts.hasSymmetricDomain();
        return proved ? Optional.of(Proof.that(why)) : Optional.empty();
    }

    private static String value(Optional<String> value) {
        return value.map(v -> "= " + v).orElse("does not exist");
    }

    private Optional<Proof> asymmetric() {
        boolean neither =
                mirrored(1) instanceof Ruling.Refuted && mirrored(-1) instanceof Ruling.Refuted;
        return neither ? Optional.of(Proof.that(ReasonKey.ASYMMETRY_PROVED)) : Optional.empty();
    }

    private Optional<Proof> identityAtOrigin(DataNode value) {
        Optional<Boolean> claimed = ClaimValues.flag(value);
        Optional<Integer> height = facts.signAtZero(Real.ZERO);
        Optional<Integer> slope = slopes.flatMap(s -> s.signAtZero(Real.ONE));
        if (claimed.isEmpty() || height.isEmpty() || slope.isEmpty()) {
            return Optional.empty();
        }
        boolean holds = height.get() == 0 && slope.get() == 0;
        return holds == claimed.get()
                ? Optional.of(Proof.that(ReasonKey.ORIGIN_PROVED))
                : Optional.empty();
    }

    private Optional<Proof> explodingGradient(DataNode value) {
        Optional<Boolean> claimed = ClaimValues.flag(value);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        boolean proved = claimed.get() ? facts.hasLargeSlope() : facts.hasSmallSlopes();
        return proved ? Optional.of(Proof.that(ReasonKey.SLOPES_PROVED)) : Optional.empty();
    }

    private Optional<Proof> tail(DataNode value, int side) {
        return ClaimValues.tail(value)
                .filter(claimed -> tail(claimed, side))
                .map(claimed -> Proof.that(ReasonKey.TAIL_PROVED));
    }

    private boolean tail(Tail claimed, int side) {
        return switch (claimed) {
            case HARD -> facts.vanishes(side);
            case SOFT -> facts.fades(side);
            case NONE -> facts.staysSteep(side);
        };
    }

    private Optional<Proof> tailAnywhere(DataNode value, Tail kind) {
        return ClaimValues.flag(value)
                .filter(
                        claimed ->
                                claimed
                                        ? tail(kind, -1) || tail(kind, 1)
                                        : isOther(kind, -1) && isOther(kind, 1))
                .map(claimed -> Proof.that(ReasonKey.TAILS_PROVED));
    }

    private boolean isOther(Tail kind, int side) {
        return List.of(Tail.values()).stream().anyMatch(t -> t != kind && tail(t, side));
    }
}
