package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Shows that a function does not have a range: the range is too large, or a value is at an end that
 * does not belong to it.
 *
 * @param proof what is known of the values of the curve
 */
record RangeRefutation(RealCurve curve, RangeProof proof) {

    /** Returns what holds for all values and shows that a range is too large; it is proved. */
    Optional<Comparison> against(List<RangePiece> pieces) {
        return boundAgainst(pieces).or(() -> missedEnd(pieces)).or(() -> missedLimit(pieces));
    }

    /** Returns that an end that belongs to the range is not a value. */
    private Optional<Comparison> missedEnd(List<RangePiece> pieces) {
        RangePiece.End low = pieces.get(0).lo();
        RangePiece.End high = pieces.get(pieces.size() - 1).hi();
        return Stream.of(
                        strictly(low, Comparison.Order.GREATER),
                        strictly(high, Comparison.Order.LESS))
                .flatMap(Optional::stream)
                .filter(PositiveDivisors::isProved)
                .findFirst();
    }

    private Optional<Comparison> strictly(RangePiece.End end, Comparison.Order order) {
        return end.value()
                .filter(v -> end.closed() && isExact(end))
                .map(v -> new Comparison(curve.expression(), order, v));
    }

    /** Returns that a limit within the range is not a value. */
    private Optional<Comparison> missedLimit(List<RangePiece> pieces) {
        return proof.reaches().stream()
                .filter(r -> r.exact() && !r.attained() && !r.rough().isEmpty())
                .map(r -> r.limit().value().orElseThrow())
                .filter(v -> pieces.stream().anyMatch(p -> isInside(v, p)))
                .map(v -> new Comparison(curve.expression(), Comparison.Order.UNEQUAL, v))
                .filter(PositiveDivisors::isProved)
                .findFirst();
    }

    private static boolean isInside(Real value, RangePiece piece) {
        return piece.lo().value().map(lo -> isAbove(value, lo)).orElse(true)
                && piece.hi().value().map(hi -> isAbove(hi, value)).orElse(true);
    }

    private static boolean isAbove(Real value, Real other) {
        return ExactSign.of(value.minus(other)).filter(sign -> sign > 0).isPresent();
    }

    private static boolean isExact(RangePiece.End end) {
        return isAbove(Real.of(BigFraction.of(1, 1_000_000_000)), end.slack());
    }

    /** Returns a number whose value is at an end that does not belong to the range. */
    Optional<Real> outside(List<RangePiece> pieces) {
        List<RangePiece.End> open =
                pieces.stream()
                        .flatMap(p -> Stream.of(p.lo(), p.hi()))
                        .filter(e -> !e.closed() && e.value().isPresent() && isExact(e))
                        .toList();
        List<Real> places = new ArrayList<>();
        for (CurvePart stretch : curve.stretches()) {
            places.addAll(
                    stretch.isPoint()
                            ? List.of(stretch.from().orElseThrow())
                            : curve.placesWithin(stretch.interval()));
        }
        return places.stream()
                .filter(place -> open.stream().anyMatch(end -> isAt(place, end, pieces)))
                .findFirst();
    }

    private boolean isAt(Real place, RangePiece.End end, List<RangePiece> pieces) {
        Real value = curve.value(place);
        Real number = end.value().orElseThrow();
        return ExactSign.of(value.minus(number)).equals(Optional.of(0))
                && pieces.stream().noneMatch(p -> isClosedAt(p.lo(), number))
                && pieces.stream().noneMatch(p -> isClosedAt(p.hi(), number))
                && pieces.stream().noneMatch(p -> isInside(number, p));
    }

    private static boolean isClosedAt(RangePiece.End end, Real number) {
        return end.closed()
                && end.value()
                        .flatMap(v -> ExactSign.of(v.minus(number)))
                        .filter(sign -> sign == 0)
                        .isPresent();
    }

    private Optional<Comparison> boundAgainst(List<RangePiece> pieces) {
        for (int side : List.of(-1, 1)) {
            RangePiece.End end = side < 0 ? pieces.get(0).lo() : pieces.get(pieces.size() - 1).hi();
            Optional<RangeProof.Reach> outermost =
                    proof.reaches().stream()
                            .filter(r -> r.exact() && !r.rough().isEmpty())
                            .reduce(
                                    (a, b) ->
                                            side * a.rough().lo() >= side * b.rough().lo() ? a : b);
            List<Comparison> bounds =
                    outermost
                            .filter(r -> isInward(r, end, side))
                            .map(r -> proof.bound(r.limit(), side, true))
                            .orElse(List.of());
            if (bounds.stream().anyMatch(PositiveDivisors::isProved)) {
                return Optional.of(bounds.get(0));
            }
        }
        return Optional.empty();
    }

    /** Returns whether a value is on the inner side of an end, however the end is rounded. */
    private static boolean isInward(RangeProof.Reach reach, RangePiece.End end, int side) {
        if (end.value().isEmpty()) {
            return true;
        }
        Real value = reach.limit().value().orElseThrow();
        Real inward = Real.product(Real.of(-side), value.minus(end.value().get()));
        return ExactSign.of(inward.minus(end.slack())).filter(sign -> sign > 0).isPresent();
    }
}
