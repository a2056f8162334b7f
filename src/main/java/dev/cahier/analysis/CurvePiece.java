package dev.cahier.analysis;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The shape of a curve between two neighbouring breaks, where it is analytic: unless constant, it
 * is constant on no interval.
 *
 * @param leftLimit its limit at the left end, NaN if it has none
 * @param rightLimit its limit at the right end, NaN if it has none
 * @param constant the only value of a constant piece, NaN for another
 * @param rises whether it rises anywhere
 * @param falls whether it falls anywhere
 * @param extremes its local extremes, as far as they may be global ones
 */
record CurvePiece(
        double leftLimit,
        double rightLimit,
        double constant,
        boolean rises,
        boolean falls,
        List<Double> extremes) {

    /** How near an extreme must be to a limit to be the same number but for rounding. */
    private static final double SAME = 1e-14;

    CurvePiece {
        extremes = List.copyOf(extremes);
    }

    boolean isConstant() {
        return !rises && !falls;
    }

    /**
     * Returns the image of the piece.
     *
     * @throws IllegalStateException if it has neither limits nor extremes, or rises to negative
     *     infinity, as the slopes are wrong
     */
    RangePart image() {
        if (isConstant()) {
            return RangePart.single(constant);
        }
        double lo = all().min().orElseThrow(CurvePiece::impossible);
        double hi = all().max().orElseThrow(CurvePiece::impossible);
        if (lo == hi && Double.isInfinite(lo)) {
            throw impossible();
        }
        boolean loClosed = extremes().stream().anyMatch(e -> snapped(e) == lo);
        boolean hiClosed = extremes().stream().anyMatch(e -> snapped(e) == hi);
        return lo == hi ? RangePart.single(lo) : new RangePart(lo, loClosed, hi, hiClosed);
    }

    private static IllegalStateException impossible() {
        return new IllegalStateException(
                "A curve whose limits, extremes and slopes contradict each other");
    }

    private DoubleStream all() {
        return DoubleStream.concat(
                DoubleStream.of(leftLimit, rightLimit).filter(y -> !Double.isNaN(y)),
                extremes.stream().mapToDouble(this::snapped));
    }

    private double snapped(double extreme) {
        for (double limit : new double[] {leftLimit, rightLimit}) {
            if (Double.isFinite(limit) && Math.abs(extreme - limit) <= SAME * Math.abs(limit)) {
                return limit;
            }
        }
        return extreme;
    }
}
