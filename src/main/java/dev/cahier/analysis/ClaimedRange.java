package dev.cahier.analysis;

import java.util.List;

/**
 * A range in a claim, whose numbers may be rounded.
 *
 * @param parts its parts as written
 */
record ClaimedRange(List<Part> parts) {

    /**
     * An interval or a single number.
     *
     * @param lo its lower end
     * @param loClosed whether the lower end belongs to it
     * @param hi its upper end
     * @param hiClosed whether the upper end belongs to it
     */
    record Part(ClaimedNumber lo, boolean loClosed, ClaimedNumber hi, boolean hiClosed) {

        static Part single(ClaimedNumber number) {
            return new Part(number, true, number, true);
        }

        /** Returns whether there are numbers in it. */
        boolean isProper() {
            boolean infinite =
                    loClosed && Double.isInfinite(lo.value())
                            || hiClosed && Double.isInfinite(hi.value());
            boolean ordered = lo.value() < hi.value();
            return !infinite && (ordered || lo.value() == hi.value() && loClosed && hiClosed);
        }

        private RangePart roundedLike(double[] bounds) {
            double from = lo.nearest(bounds);
            double to = hi.nearest(bounds);
            // Two ends that are rounded from one number are left as they are.
            return from < to || isSingle()
                    ? new RangePart(from, loClosed, to, hiClosed)
                    : new RangePart(lo.value(), loClosed, hi.value(), hiClosed);
        }

        private boolean isSingle() {
            return lo.value() == hi.value();
        }
    }

    ClaimedRange {
        parts = List.copyOf(parts);
    }

    /** Returns the set, with the bounds of another one for what may be those bounds rounded. */
    RangeSet roundedLike(RangeSet truth) {
        double[] bounds = truth.bounds();
        return new RangeSet(parts.stream().map(part -> part.roundedLike(bounds)).toList());
    }
}
