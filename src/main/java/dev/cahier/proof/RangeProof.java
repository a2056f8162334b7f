package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that a function has a range: no value is outside, and what is between two values of a
 * connected part of the curve is a value, too.
 */
final class RangeProof {

    private static final int POINTS = 80;
    private static final int ROUNDS = 90;

    private final RealCurve curve;

    /** Connected parts of the curve. */
    private final List<List<Reach>> runs = new ArrayList<>();

    private boolean understood = true;

    /**
     * A value of the curve, or a limit of values.
     *
     * @param limit what it is; for a value that is known roughly only a point of the enclosure
     */
    record Reach(Limit limit, Enclosure rough, boolean exact, boolean attained) {}

    RangeProof(RealCurve curve) {
        this.curve = curve;
        Optional<Limit> last = Optional.empty();
        boolean afterPoint = false;
        for (CurvePart stretch : curve.stretches()) {
            Optional<Limit> low;
            Optional<Limit> high;
            if (stretch.isPoint()) {
                low = Optional.of(Limit.of(curve.value(stretch.from().orElseThrow())));
                high = low;
            } else {
                low = curve.limit(stretch, false);
                high = curve.limit(stretch, true);
            }
            // A limit that is no value is a hole, unless it is infinite.
            boolean bridged =
                    stretch.isPoint()
                            || afterPoint
                            || low.filter(l -> l.infinity() != 0).isPresent();
            boolean joined =
                    bridged
                            && last.isPresent()
                            && low.isPresent()
                            && last.get().isEqualTo(low.get());
            afterPoint = stretch.isPoint();
            if (!joined) {
                runs.add(new ArrayList<>());
            }
            List<Reach> run = runs.get(runs.size() - 1);
            understood &= low.isPresent() && high.isPresent();
            low.ifPresent(l -> run.add(reach(l, stretch.isPoint())));
            if (!stretch.isPoint()) {
                high.ifPresent(h -> run.add(reach(h, false)));
                for (Real place : curve.placesWithin(stretch.interval())) {
                    run.add(reach(Limit.of(curve.value(place)), true));
                }
                turns(stretch.interval(), run);
            }
            last = high;
        }
    }

    private static Reach reach(Limit limit, boolean attained) {
        Enclosure rough =
                limit.value()
                        .map(v -> Tape.of(v).evaluate(EnclosureArithmetic.INSTANCE, Map.of()))
                        .orElse(Enclosure.EMPTY);
        return new Reach(limit, rough, true, attained);
    }

    /** Finds a highest and a lowest value, roughly. */
    private void turns(Enclosure interval, List<Reach> run) {
        for (int sign : new int[] {1, -1}) {
            double best = Double.NaN;
            double height = Double.NEGATIVE_INFINITY;
            for (int i = 1; i < POINTS; i++) {
                double x = place(interval, (double) i / POINTS);
                double y = sign * height(x);
                if (interval.contains(x) && y > height) {
                    height = y;
                    best = x;
                }
            }
            if (Double.isNaN(best)) {
                continue;
            }
            double step = Math.max(1e-3, Math.abs(best)) / 4;
            for (int round = 0; round < ROUNDS; round++) {
                boolean moved = false;
                for (double x : new double[] {best - step, best + step}) {
                    if (interval.contains(x) && sign * height(x) > height) {
                        height = sign * height(x);
                        best = x;
                        moved = true;
                    }
                }
                step = moved ? step : step / 2;
            }
            Enclosure value = curve.enclose(Enclosure.point(best));
            if (!value.isEmpty() && value.isBounded()) {
                run.add(new Reach(Limit.infinite(0), value, false, true));
            }
        }
    }

    private double height(double x) {
        Enclosure value = curve.enclose(Enclosure.point(x));
        return value.isEmpty() || !value.isBounded()
                ? Double.NaN
                : value.lo() + (value.hi() - value.lo()) / 2;
    }

    private static double place(Enclosure interval, double part) {
        double lo = interval.lo();
        double hi = interval.hi();
        if (Double.isFinite(lo) && Double.isFinite(hi)) {
            return lo + (hi - lo) * part;
        }
        double far = Math.rint(4096 * part / (1 - part)) / 1024;
        if (Double.isFinite(lo)) {
            return lo + far;
        }
        return Double.isFinite(hi) ? hi - far : Math.rint(1024 * (2 * part - 1) * 16) / 1024;
    }

    boolean holds(List<RangePiece> pieces) {
        List<Comparison> inside = new ArrayList<>();
        List<Limit> ends = new ArrayList<>();
        for (RangePiece piece : pieces) {
            List<Limit> both = covered(piece, pieces.size() == 1);
            if (both.isEmpty()) {
                return false;
            }
            ends.addAll(both);
        }
        int last = pieces.size() - 1;
        inside.addAll(bound(ends.get(0), -1, pieces.get(0).lo().closed()));
        inside.addAll(bound(ends.get(2 * last + 1), 1, pieces.get(last).hi().closed()));
        for (int i = 0; i < last; i++) {
            Limit below = ends.get(2 * i + 1);
            Limit above = ends.get(2 * i + 2);
            if (below.infinity() != 0 || above.infinity() != 0) {
                return false;
            }
            boolean belowIn = pieces.get(i).hi().closed();
            inside.addAll(gap(below, belowIn, above, pieces.get(i + 1).lo().closed()));
        }
        return inside.stream().allMatch(PositiveDivisors::isProved);
    }

    /** Returns all values and limits that are known. */
    List<Reach> reaches() {
        return runs.stream().flatMap(List::stream).toList();
    }

    private List<Comparison> gap(Limit below, boolean belowIn, Limit above, boolean aboveIn) {
        Real f = curve.expression();
        Real low = below.value().orElseThrow();
        Real high = above.value().orElseThrow();
        List<Comparison> gap = new ArrayList<>();
        Real product = Real.product(f.minus(low), f.minus(high));
        Comparison.Order order =
                belowIn || aboveIn ? Comparison.Order.AT_LEAST : Comparison.Order.GREATER;
        gap.add(new Comparison(product, order, Real.ZERO));
        if (belowIn != aboveIn) {
            gap.add(new Comparison(f, Comparison.Order.UNEQUAL, belowIn ? high : low));
        }
        return gap;
    }

    /** Returns the exact ends of a piece, if a connected part of the curve has all of it. */
    private List<Limit> covered(RangePiece piece, boolean alone) {
        for (List<Reach> run : runs) {
            Optional<Limit> low = end(piece.lo(), run, -1, alone);
            Optional<Limit> high = end(piece.hi(), run, 1, alone);
            if (low.isPresent() && high.isPresent()) {
                return List.of(low.get(), high.get());
            }
        }
        return List.of();
    }

    private Optional<Limit> end(RangePiece.End end, List<Reach> run, int side, boolean alone) {
        if (end.value().isEmpty()) {
            return run.stream().map(Reach::limit).filter(l -> l.infinity() == side).findFirst();
        }
        Real claimed = end.value().get();
        Optional<Limit> exact =
                run.stream()
                        .filter(r -> r.exact && r.limit.infinity() == 0 && !r.rough.isEmpty())
                        .filter(r -> !end.closed() || r.attained)
                        .filter(r -> isWithin(r, claimed, end.slack()))
                        .reduce((a, b) -> side * a.rough.lo() >= side * b.rough.lo() ? a : b)
                        .map(Reach::limit);
        if (exact.isPresent() || !alone || !end.closed()) {
            return exact;
        }
        return turnsAt(claimed, end.slack(), run, side)
                ? Optional.of(Limit.of(Real.sum(claimed, Real.product(Real.of(side), end.slack()))))
                : Optional.empty();
    }

    List<Comparison> bound(Limit end, int side, boolean closed) {
        Comparison.Order order = closed ? Comparison.Order.AT_LEAST : Comparison.Order.GREATER;
        return end
                .value()
                .map(
                        v ->
                                new Comparison(
                                        curve.expression(), side < 0 ? order : order.mirrored(), v))
                .stream()
                .toList();
    }

    private static boolean isWithin(Reach reach, Real claimed, Real slack) {
        Real value = reach.limit.value().orElseThrow();
        Real distance = value.minus(claimed).through(Elementary.ABS).minus(slack);
        return ExactSign.of(value.minus(claimed)).equals(Optional.of(0))
                || ExactSign.of(distance).filter(sign -> sign <= 0).isPresent();
    }

    /** Returns whether the curve has an extreme value near a number that is written rounded. */
    private boolean turnsAt(Real claimed, Real slack, List<Reach> run, int side) {
        Enclosure near =
                Tape.of(claimed)
                        .evaluate(EnclosureArithmetic.INSTANCE, Map.of())
                        .plus(
                                Tape.of(Real.product(Real.of(-side), slack))
                                        .evaluate(EnclosureArithmetic.INSTANCE, Map.of()));
        for (Reach reach : run) {
            boolean reached =
                    reach.attained
                            && !reach.rough.isEmpty()
                            && (side > 0
                                    ? reach.rough.lo() >= near.hi()
                                    : reach.rough.hi() <= near.lo());
            if (reached && isBeyondLimits(reach.rough, side)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a value is beyond all limits of the curve, so that an extreme is reached. */
    private boolean isBeyondLimits(Enclosure value, int side) {
        if (!understood) {
            return false;
        }
        return runs.stream()
                .flatMap(List::stream)
                .filter(r -> !r.attained)
                .allMatch(
                        r ->
                                r.limit.infinity() == -side
                                        || !r.rough.isEmpty()
                                                && (side > 0
                                                        ? r.rough.hi() < value.lo()
                                                        : r.rough.lo() > value.hi()));
    }
}
