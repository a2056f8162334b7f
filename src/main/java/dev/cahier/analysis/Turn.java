package dev.cahier.analysis;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * An interval within which a curve turns from rising to falling, or the other way.
 *
 * @param from its left end
 * @param to its right end
 * @param peak whether there is a maximum in it, rather than a minimum
 */
record Turn(double from, double to, boolean peak) {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** The golden section then has shrunk the interval to less than 1e-10 of its width. */
    private static final int SECTIONS = 50;

    /** More than halving an interval of doubles can take. */
    private static final int HALVINGS = 2200;

    /** On each side, points so near to the extreme that only rounding tells the values apart. */
    private static final int NEIGHBOURS = 4;

    /** By how much, relatively, a value may be worse than a sampled one through rounding. */
    private static final double ROUNDING = 1e-13;

    private static final double NEIGHBOUR_DISTANCE = 1e-9;

    /** Returns how far out the better of the two ends is, upwards for a peak. */
    double sampledExcess(PiecewiseCurve curve) {
        int sign = peak ? 1 : -1;
        return Math.max(sign * curve.at(from), sign * curve.at(to));
    }

    /** Returns how far from zero its nearest point is, 0 if zero lies in it. */
    double distance() {
        return from <= 0 && to >= 0 ? 0 : Math.min(Math.abs(from), Math.abs(to));
    }

    /**
     * Returns the extreme value.
     *
     * <p>Near an extreme a curve is flat, so that its place need not be known well; the median of
     * the values around it takes off the rounding of the single ones.
     *
     * @return empty if an end has a better value, which happens where the doubles are too far apart
     *     to follow the curve
     */
    Optional<Double> refined(PiecewiseCurve curve) {
        double x = curve.slopes().map(this::bySlope).orElseGet(() -> bySections(curve));
        double step = (to - from) * NEIGHBOUR_DISTANCE;
        double[] values =
                IntStream.rangeClosed(-NEIGHBOURS, NEIGHBOURS)
                        .mapToDouble(i -> Math.min(to, Math.max(from, x + i * step)))
                        .map(curve::at)
                        .sorted()
                        .toArray();
        double value = values[NEIGHBOURS];
        double excess = (peak ? value : -value) - sampledExcess(curve);
        return excess >= -ROUNDING * Math.abs(value) ? Optional.of(value) : Optional.empty();
    }

    private double bySlope(DoubleUnaryOperator slopes) {
        double left = from;
        double right = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = left / 2 + right / 2;
            if (middle <= left || middle >= right) {
                break;
            }
            double slope = slopes.applyAsDouble(middle);
            if (slope == 0) {
                return middle;
            }
            if (slope > 0 == peak) {
                left = middle;
            } else {
                right = middle;
            }
        }
        double atLeft = Math.abs(slopes.applyAsDouble(left));
        return atLeft < Math.abs(slopes.applyAsDouble(right)) ? left : right;
    }

    private double bySections(PiecewiseCurve curve) {
        double[] x = {from, to - GOLDEN * (to - from), from + GOLDEN * (to - from), to};
        double inner = curve.at(x[1]);
        double outer = curve.at(x[2]);
        for (int i = 0; i < SECTIONS; i++) {
            if (inner > outer == peak) {
                x[3] = x[2];
                x[2] = x[1];
                outer = inner;
                x[1] = x[3] - GOLDEN * (x[3] - x[0]);
                inner = curve.at(x[1]);
            } else {
                x[0] = x[1];
                x[1] = x[2];
                inner = outer;
                x[2] = x[0] + GOLDEN * (x[3] - x[0]);
                outer = curve.at(x[2]);
            }
        }
        return Arrays.stream(x).sum() / x.length;
    }
}
