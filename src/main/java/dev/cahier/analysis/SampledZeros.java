package dev.cahier.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks among the points of a curve for what speaks against a claim about its zeros. */
record SampledZeros(RoundedFunction f, SampledCurve curve) {

    private static final int HALVES = 200;

    /** How small, relatively, values become where a sign changes without a jump. */
    private static final double SMALL = 1e-6;

    private record Crossing(Sample left, Sample right) {

        boolean isBetween(double lo, double hi) {
            return left.x() <= hi && lo <= right.x();
        }

        String shown(String name) {
            return left.shown(name) + " and " + right.shown(name);
        }
    }

    ClaimVerdict verdict(ClaimedZeros claimed) {
        Optional<ClaimVerdict> wrong =
                claimed.places().orElse(List.of()).stream()
                        .flatMap(place -> atPlace(place).stream())
                        .findFirst();
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Optional<Sample> other =
                curve.first(s -> s.isExact() && s.y() == 0 && !claimed.mayHave(s.x(), s.x()));
        if (other.isPresent()) {
            return ClaimVerdict.refuted(other.get().shown(f.name()));
        }
        return claimed.places()
                .map(places -> crossings(places))
                .orElseGet(() -> counted(claimed.count()));
    }

    /** Returns what speaks against a number that is claimed to be a zero. */
    private Optional<ClaimVerdict> atPlace(ClaimedNumber place) {
        double x = place.value();
        double y = f.value(x);
        if (Double.isNaN(y)) {
            return Optional.of(ClaimVerdict.doubtful(f.name() + "(" + shown(x) + ") has no value"));
        }
        double slope = Math.abs(f.derivative(x));
        double near = Double.isFinite(slope) ? 4 * slope * (place.slack() + Math.ulp(x)) : 0;
        boolean zero = Math.abs(y) <= f.error(x) + near || changesSign(place);
        return zero
                ? Optional.empty()
                : Optional.of(
                        ClaimVerdict.doubtful(
                                f.name() + "(" + shown(x) + ") = " + Decimals.value(y)));
    }

    private boolean changesSign(ClaimedNumber place) {
        double left = f.value(place.value() - place.slack());
        double right = f.value(place.value() + place.slack());
        return left * right < 0;
    }

    private static String shown(double x) {
        return Decimals.value(x);
    }

    private ClaimVerdict crossings(List<ClaimedNumber> places) {
        return crossings().stream()
                .filter(
                        c ->
                                places.stream()
                                        .noneMatch(
                                                n ->
                                                        c.isBetween(
                                                                n.value() - n.slack(),
                                                                n.value() + n.slack())))
                .findFirst()
                .map(c -> ClaimVerdict.doubtful(c.shown(f.name())))
                .orElseGet(ClaimVerdict::holds);
    }

    private ClaimVerdict counted(int count) {
        List<Crossing> crossings = crossings();
        if (crossings.isEmpty() && count == 0) {
            return ClaimVerdict.holds();
        }
        long touching = curve.samples().stream().filter(s -> s.isExact() && s.y() == 0).count();
        long seen = Math.max(crossings.size(), touching);
        return seen == count
                ? ClaimVerdict.holds()
                : ClaimVerdict.doubtful(
                        String.format(
                                Locale.ROOT,
                                "%d %s seen at %s",
                                seen,
                                seen == 1 ? "zero was" : "zeros were",
                                curve.size()));
    }

    /** Returns the points next to each other between which the sign changes without a jump. */
    private List<Crossing> crossings() {
        List<Crossing> crossings = new ArrayList<>();
        Optional<Sample> last = Optional.empty();
        for (Sample next : curve.ascending()) {
            boolean clear = next.lowest() > 0 || next.highest() < 0;
            if (!clear) {
                continue;
            }
            if (last.isPresent() && last.get().y() * next.y() < 0 && isSteady(last.get(), next)) {
                crossings.add(new Crossing(last.get(), next));
            }
            last = Optional.of(next);
        }
        return crossings;
    }

    private boolean isSteady(Sample left, Sample right) {
        double lo = left.x();
        double hi = right.x();
        double below = left.y();
        double above = right.y();
        for (int i = 0; i < HALVES; i++) {
            double middle = lo + (hi - lo) / 2;
            double y = f.value(middle);
            if (middle <= lo || middle >= hi || y == 0) {
                break;
            }
            if (Double.isNaN(y)) {
                return false;
            }
            boolean lower = y * left.y() > 0;
            lo = lower ? middle : lo;
            below = lower ? y : below;
            hi = lower ? hi : middle;
            above = lower ? above : y;
        }
        double size = Math.max(Math.abs(left.y()), Math.abs(right.y()));
        return Math.abs(below) <= SMALL * size && Math.abs(above) <= SMALL * size;
    }
}
