package dev.cahier.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The numbers at which a curve is defined, as intervals that do not touch. Immutable.
 *
 * @param parts the intervals, ascending
 */
record CurveDomain(List<Part> parts) {

    CurveDomain {
        parts = List.copyOf(parts);
    }

    /**
     * An interval.
     *
     * @param from the lower end; absent if there is none
     * @param fromIn whether the lower end belongs to it
     * @param to the upper end; absent if there is none
     * @param toIn whether the upper end belongs to it
     */
    record Part(Optional<Real> from, boolean fromIn, Optional<Real> to, boolean toIn) {

        private boolean isEqualTo(Part other) {
            return fromIn == other.fromIn
                    && toIn == other.toIn
                    && isSame(from, other.from)
                    && isSame(to, other.to);
        }

        private static boolean isSame(Optional<Real> a, Optional<Real> b) {
            boolean both = a.isPresent() && b.isPresent();
            return both
                    ? ExactSign.of(a.get().minus(b.get())).equals(Optional.of(0))
                    : a.isEmpty() && b.isEmpty();
        }
    }

    static CurveDomain of(RealCurve curve) {
        List<Part> parts = new ArrayList<>();
        for (CurvePart each : curve.stretches()) {
            Part next = new Part(each.from(), each.isPoint(), each.to(), each.isPoint());
            int last = parts.size() - 1;
            if (last >= 0 && isJoined(parts.get(last), next)) {
                Part before = parts.remove(last);
                next = new Part(before.from, before.fromIn, next.to, next.toIn);
            }
            parts.add(next);
        }
        return new CurveDomain(parts);
    }

    private static boolean isJoined(Part before, Part next) {
        return before.to.isPresent() && before.to.equals(next.from) && (before.toIn || next.fromIn);
    }

    /** Returns whether another domain is known to have the same numbers. */
    boolean isEqualTo(CurveDomain other) {
        boolean equal = parts.size() == other.parts.size();
        for (int i = 0; equal && i < parts.size(); i++) {
            equal = parts.get(i).isEqualTo(other.parts.get(i));
        }
        return equal;
    }

    /** Returns the negatives of all numbers. */
    CurveDomain mirrored() {
        List<Part> mirrored = new ArrayList<>();
        for (Part each : parts) {
            mirrored.add(
                    new Part(
                            each.to.map(Real::negated),
                            each.toIn,
                            each.from.map(Real::negated),
                            each.fromIn));
        }
        Collections.reverse(mirrored);
        return new CurveDomain(mirrored);
    }

    /** Returns whether it goes on without end on one side: 1 is the right one, -1 the left one. */
    boolean isEndless(int side) {
        return side > 0 ? parts.get(parts.size() - 1).to.isEmpty() : parts.get(0).from.isEmpty();
    }
}
