package dev.cahier.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a curve rises, falls and stays level, as far as points of it show.
 *
 * @param curve the curve
 */
record SampledWays(SampledCurve curve) {

    private static final double NEAR = 10;

    ClaimVerdict isMonotonic() {
        Optional<String> up = shown(true);
        Optional<String> down = shown(false);
        return up.isPresent() && down.isPresent()
                ? ClaimVerdict.refuted(up.get() + ", but " + down.get())
                : ClaimVerdict.holds();
    }

    ClaimVerdict is(Monotonicity claimed) {
        Optional<String> up = shown(true);
        Optional<String> down = shown(false);
        Optional<String> against =
                (claimed.isRising() ? Optional.<String>empty() : up)
                        .or(() -> claimed.isFalling() ? Optional.empty() : down);
        if (against.isPresent()) {
            return ClaimVerdict.refuted(against.get());
        }
        return switch (claimed) {
            case STRICTLY_INCREASING, STRICTLY_DECREASING ->
                    level().map(ClaimVerdict::refuted)
                            .orElseGet(() -> seen(claimed, up.or(() -> down)));
            case NOT_MONOTONIC ->
                    up.isPresent() && down.isPresent()
                            ? ClaimVerdict.holds()
                            : ClaimVerdict.doubtful(
                                    String.format(
                                            Locale.ROOT,
                                            "%s %s between no two of %s",
                                            curve.name(),
                                            up.isPresent() ? "falls" : "rises",
                                            curve.size()));
            default -> ClaimVerdict.holds();
        };
    }

    private ClaimVerdict seen(Monotonicity claimed, Optional<String> way) {
        return way.isPresent()
                ? ClaimVerdict.holds()
                : ClaimVerdict.doubtful(
                        String.format(
                                Locale.ROOT,
                                "%s %s between no two of %s",
                                curve.name(),
                                claimed.isRising() ? "rises" : "falls",
                                curve.size()));
    }

    /** Returns two points that show the curve rise or fall, near round ones if there are such. */
    private Optional<String> shown(boolean rising) {
        List<Sample> all = curve.ascending();
        return shown(curve.round(NEAR), rising).or(() -> shown(all, rising));
    }

    private Optional<String> shown(List<Sample> ascending, boolean rising) {
        Sample best = null;
        for (Sample sample : ascending) {
            if (best != null) {
                boolean moves =
                        rising
                                ? best.highest() < sample.lowest()
                                : best.lowest() > sample.highest();
                if (moves) {
                    return Optional.of(
                            best.shownUnlike(curve.name(), sample.y())
                                    + (rising ? " < " : " > ")
                                    + sample.shownUnlike(curve.name(), best.y()));
                }
            }
            boolean better =
                    best == null
                            || (rising
                                    ? sample.highest() < best.highest()
                                    : sample.lowest() > best.lowest());
            best = better ? sample : best;
        }
        return Optional.empty();
    }

    /** Returns two points at which the curve is exactly as high. */
    private Optional<String> level() {
        return level(curve.round(NEAR)).or(() -> level(curve.ascending()));
    }

    private Optional<String> level(List<Sample> ascending) {
        for (int i = 1; i < ascending.size(); i++) {
            Sample left = ascending.get(i - 1);
            Sample right = ascending.get(i);
            if (left.isExact() && right.isExact() && left.y() == right.y()) {
                String place = curve.name() + "(" + Decimals.value(left.x()) + ") = ";
                return Optional.of(place + right.shown(curve.name()));
            }
        }
        return Optional.empty();
    }
}
