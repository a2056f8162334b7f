package dev.cahier.proof;

import java.util.Optional;

/**
 * A part of the real line in the natural order of a curve: an open interval, or one number.
 *
 * @param from the lower end; absent if there is none
 * @param to the upper end; equal to the lower one for a number
 * @param interval encloses it; open unless it is a number
 */
record CurvePart(Optional<Real> from, Optional<Real> to, Enclosure interval) {

    static CurvePart between(Optional<Real> from, Optional<Real> to, double lo, double hi) {
        return new CurvePart(from, to, new Enclosure(lo, true, hi, true, true));
    }

    static CurvePart at(Real place, Enclosure enclosure) {
        return new CurvePart(Optional.of(place), Optional.of(place), enclosure);
    }

    boolean isPoint() {
        return from.isPresent() && from.equals(to);
    }
}
