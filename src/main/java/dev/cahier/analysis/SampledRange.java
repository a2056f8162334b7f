package dev.cahier.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Compares the range that a curve is claimed to have with the points of it that are known.
 *
 * @param curve the curve
 * @param claimed its claimed range
 */
record SampledRange(SampledCurve curve, ClaimedRange claimed) {

    /** How much of the height of the curve may be missing between the points. */
    private static final double MISSING = 0.01;

    /** Ends that are given with more slack are taken to be rounded. */
    private static final double ROUNDED = 1e-9;

    private static final double NEAR = 10;

    /** This share of the points on either side may still be on the way to a limit. */
    private static final double OUTER = 0.1;

    ClaimVerdict verdict() {
        Optional<Sample> outside = curve.first(this::isOutside);
        if (outside.isPresent()) {
            return ClaimVerdict.refuted(outside.get().shownUnlike(curve.name(), ends()));
        }
        return tooLarge().map(ClaimVerdict::doubtful).orElseGet(ClaimVerdict::holds);
    }

    private double[] ends() {
        return claimed.parts().stream()
                .flatMapToDouble(p -> DoubleStream.of(p.lo().value(), p.hi().value()))
                .toArray();
    }

    private boolean isOutside(Sample sample) {
        return claimed.parts().stream().allMatch(part -> isOutside(sample, part));
    }

    private static boolean isOutside(Sample sample, ClaimedRange.Part part) {
        ClaimedNumber lo = part.lo();
        ClaimedNumber hi = part.hi();
        return sample.highest() < lo.value() - lo.slack()
                || sample.lowest() > hi.value() + hi.slack()
                || !part.loClosed() && isAt(lo, sample)
                || !part.hiClosed() && isAt(hi, sample);
    }

    private static boolean isAt(ClaimedNumber end, Sample sample) {
        return sample.isExact() && sample.y() == end.value() && end.slack() <= ROUNDED;
    }

    /** Says which part of the claimed range no point is in. */
    private Optional<String> tooLarge() {
        List<Sample> samples = curve.ascending();
        if (samples.isEmpty()) {
            return Optional.of(curve.name() + " has no value that could be computed");
        }
        return missingEnd(samples, 1)
                .or(() -> missingEnd(samples, -1))
                .or(() -> claimed.parts().stream().flatMap(p -> hole(p).stream()).findFirst());
    }

    /**
     * Says that the curve does not get near an end of the claimed range.
     *
     * @param side 1 for the upper end, -1 for the lower one
     */
    private Optional<String> missingEnd(List<Sample> samples, int side) {
        double end =
                claimed.parts().stream()
                        .map(part -> side > 0 ? part.hi() : part.lo())
                        .mapToDouble(number -> side * number.value() - number.slack())
                        .max()
                        .orElseThrow();
        Sample best = best(side);
        double missing = MISSING * Math.max(height(samples), Math.abs(best.y()));
        boolean far = side * best.y() < end - missing;
        if (!far || isOnItsWay(samples, best)) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "none of %s is %s than %s",
                        curve.size(),
                        side > 0 ? "higher" : "lower",
                        best.shown(curve.name())));
    }

    /** Returns the highest point, or the lowest; of equal ones that which is easily checked. */
    private Sample best(int side) {
        Sample best = curve.samples().get(0);
        for (Sample sample : curve.samples()) {
            best = side * sample.y() > side * best.y() ? sample : best;
        }
        return best;
    }

    /** Returns how high the curve is near zero, whatever it does in a few places. */
    private double height(List<Sample> samples) {
        List<Sample> near = curve.round(NEAR);
        double[] heights =
                (near.isEmpty() ? samples : near)
                        .stream().mapToDouble(Sample::y).sorted().toArray();
        int last = heights.length - 1;
        double half = heights[last - last / 4] - heights[last / 4];
        return half > 0 ? half : heights[last] - heights[0];
    }

    /**
     * Returns whether the curve may go on beyond its best point: it was last seen rising far out or
     * at the edge of a gap.
     */
    private boolean isOnItsWay(List<Sample> samples, Sample best) {
        if (curve.isBesideEdge(best)) {
            return true;
        }
        int index = samples.indexOf(best);
        int outer = (int) (samples.size() * OUTER);
        if (index >= outer && index < samples.size() - outer) {
            return false;
        }
        Sample end = samples.get(index < outer ? 0 : samples.size() - 1);
        Sample inner = samples.get(index < outer ? outer : samples.size() - 1 - outer);
        // A limit has been reached if the values are as good as level far out.
        double change = Math.abs(end.y() - inner.y());
        return change > 1e-6 * Math.abs(inner.y());
    }

    private Optional<String> hole(ClaimedRange.Part part) {
        double lo = part.lo().value();
        double hi = part.hi().value();
        double margin = MISSING * (hi - lo);
        boolean finite = Double.isFinite(margin) && lo < hi;
        if (!finite
                || curve.first(s -> s.highest() > lo + margin && s.lowest() < hi - margin)
                        .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "no value between %s and %s is taken at any of %s",
                        Decimals.value(lo),
                        Decimals.value(hi),
                        curve.size()));
    }
}
