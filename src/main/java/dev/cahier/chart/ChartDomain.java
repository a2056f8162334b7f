package dev.cahier.chart;

import java.util.Optional;

/**
 * The part of the x-axis that a chart shows.
 *
 * @param from its left end
 * @param to its right end, greater than {@code from}
 */
public record ChartDomain(double from, double to) {

    private static final double FARTHEST = 1e9;

    /** The least width of a domain. */
    private static final double NARROWEST = 1e-12;

    /** The least width of a domain, as a share of its farther end: doubles have 16 digits. */
    private static final double RELATIVE = 1e-9;

    public ChartDomain {
        // Adding +0.0 turns -0.0 into 0.0, so that equal domains have equal keys.
        from += 0.0;
        to += 0.0;
        Optional<String> flaw = flaw(from, to);
        if (flaw.isPresent()) {
            throw new IllegalArgumentException(flaw.get());
        }
    }

    /** Returns why two numbers cannot be the ends of a domain, one line for the author. */
    static Optional<String> flaw(double from, double to) {
        if (!Double.isFinite(from) || !Double.isFinite(to)) {
            return Optional.of("The domain must have finite ends");
        }
        String range = "from " + Numbers.plain(from) + " to " + Numbers.plain(to);
        if (from == to) {
            return Optional.of("The domain " + range + " is empty");
        }
        if (from > to) {
            return Optional.of("The domain " + range + " is reversed");
        }
        double farthest = Math.max(Math.abs(from), Math.abs(to));
        if (farthest > FARTHEST) {
            return Optional.of("The domain " + range + " reaches beyond ±1e9");
        }
        if (to - from < Math.max(NARROWEST, farthest * RELATIVE)) {
            return Optional.of(
                    "The domain "
                            + range
                            + " is too narrow to be drawn: it must be at least "
                            + Numbers.plain(Math.max(NARROWEST, farthest * RELATIVE))
                            + " wide");
        }
        return Optional.empty();
    }

    double width() {
        return to - from;
    }
}
