package dev.cahier.analysis;

import java.util.Locale;
import java.util.Optional;

/**
 * How a function that is known at single points only seems to go on towards the infinities.
 *
 * @param f the function
 */
record SampledTails(RoundedFunction f) {

    private static final int FIRST = 3;
    private static final int LAST = 40;

    /** No power of two, so that what repeats itself is not met at the same place each time. */
    private static final double START = 1.3717;

    private static final double FLAT = 1e-9;
    private static final double STEEP = 1e-3;

    /**
     * What a tail seems to be.
     *
     * @param tail the kind
     * @param certain whether every point that was tried has exactly the same value
     * @param how what was seen, a clause
     */
    record Seen(Tail tail, boolean certain, String how) {}

    /**
     * Returns what one side looks like; empty if it cannot be told.
     *
     * @param side -1 for the left, 1 for the right
     */
    Optional<Seen> on(int side) {
        double[] xs = new double[LAST - FIRST + 1];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = side * START * Math.scalb(1.0, FIRST + i);
        }
        if (isConstant(xs)) {
            return Optional.of(
                    new Seen(
                            Tail.HARD,
                            true,
                            String.format(
                                    Locale.ROOT,
                                    "%1$s(%2$s) = %1$s(%3$s) = %4$s, and %1$s is level from there on",
                                    f.name(),
                                    Decimals.value(xs[0]),
                                    Decimals.value(xs[1]),
                                    Decimals.value(f.value(xs[0])))));
        }
        return bySlopes(xs);
    }

    private boolean isConstant(double[] xs) {
        double level = f.value(xs[0]);
        for (double x : xs) {
            if (f.error(x) != 0 || f.value(x) != level || f.derivative(x) != 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<Seen> bySlopes(double[] xs) {
        boolean fades = true;
        boolean steep = true;
        boolean moves = false;
        double last = Double.POSITIVE_INFINITY;
        for (double x : xs) {
            double slope = Math.abs(f.derivative(x));
            if (Double.isNaN(slope)) {
                return Optional.empty();
            }
            fades &= slope <= last;
            steep &= slope > STEEP;
            moves |= slope > 0;
            last = slope;
        }
        String shown =
                String.format(
                        Locale.ROOT,
                        "%1$s'(%2$s) = %3$s and %1$s'(%4$s) = %5$s",
                        f.name(),
                        Decimals.value(xs[0]),
                        Decimals.value(f.derivative(xs[0])),
                        Decimals.value(xs[xs.length - 1]),
                        Decimals.value(last == 0 ? 0 : f.derivative(xs[xs.length - 1])));
        if (fades && moves && last < FLAT) {
            return Optional.of(new Seen(Tail.SOFT, false, shown));
        }
        return steep ? Optional.of(new Seen(Tail.NONE, false, shown)) : Optional.empty();
    }
}
