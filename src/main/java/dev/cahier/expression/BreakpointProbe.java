package dev.cahier.expression;

import dev.cahier.activation.Breakpoint;
import java.util.Optional;

/** Looks closely at a place where a function may break. */
final class BreakpointProbe {

    /** How near a round number must be to be meant. */
    private static final double ROUND = 1e9;

    private static final int APPROACHES = 40;
    private static final double POLE_MARGIN = 10;

    /** Where the sign beside a pole is looked for, as a share of the step. */
    private static final double ASIDE = 1e-5;

    private final ExpressionFunction function;
    private final double step;
    private final double high;

    /**
     * Makes a probe.
     *
     * @param step how far from a place limits are looked for at most
     * @param high values beyond this belong to poles
     */
    BreakpointProbe(ExpressionFunction function, double step, double high) {
        this.function = function;
        this.step = step;
        this.high = high;
    }

    /** Returns what happens at a point, empty if nothing does or nothing can be told. */
    Optional<Breakpoint> at(double x) {
        double place = rounded(x);
        return found(place).or(() -> place == x ? Optional.empty() : found(x));
    }

    /** Returns what happens between two points that are as close as they can be. */
    Optional<Breakpoint> within(double from, double to) {
        return found(rounded(from))
                .or(() -> found(from))
                .or(() -> found(to))
                .or(() -> between(from, to));
    }

    private Optional<Breakpoint> found(double x) {
        double value = function.value(x);
        double left = limit(x, -1);
        double right = limit(x, 1);
        double leftSlope = function.slope(x, -1);
        double rightSlope = function.slope(x, 1);
        return breakpoint(new Breakpoint(x, left, value, right, leftSlope, rightSlope));
    }

    /** Takes the points beside a break that falls between two numbers. */
    private Optional<Breakpoint> between(double from, double to) {
        double left = function.value(from);
        double right = function.value(to);
        double leftSlope = function.slope(from, -1);
        double rightSlope = function.slope(to, 1);
        if (Math.abs(left) > high || Math.abs(right) > high) {
            // The nearest numbers may all be on one side of the pole.
            double distance = step * ASIDE;
            left = function.value(from - distance) * Double.POSITIVE_INFINITY;
            right = function.value(to + distance) * Double.POSITIVE_INFINITY;
            return breakpoint(new Breakpoint(to, left, Double.NaN, right, leftSlope, rightSlope));
        }
        return breakpoint(new Breakpoint(to, left, right, right, leftSlope, rightSlope));
    }

    /** Returns a breakpoint free of differences that come from rounding; empty if none remains. */
    private static Optional<Breakpoint> breakpoint(Breakpoint raw) {
        if (Double.isNaN(raw.left()) || Double.isNaN(raw.right())) {
            return Optional.empty();
        }
        if (!ExpressionFunction.isSame(raw.left(), raw.right())
                || Double.isInfinite(raw.left())
                || !Double.isNaN(raw.value())
                        && !ExpressionFunction.isSame(raw.left(), raw.value())) {
            return Optional.of(withInfiniteSlopes(raw));
        }
        boolean known = !Double.isNaN(raw.leftSlope()) && !Double.isNaN(raw.rightSlope());
        boolean bends = known && !ExpressionFunction.isSame(raw.leftSlope(), raw.rightSlope());
        // A missing value between equal limits is no break: the line goes through.
        return bends && !Double.isNaN(raw.value())
                ? Optional.of(
                        Breakpoint.continuous(
                                raw.x(), raw.value(), raw.leftSlope(), raw.rightSlope()))
                : Optional.empty();
    }

    /** Beside a pole the function is as steep as it is high; its slope there is but rounding. */
    private static Breakpoint withInfiniteSlopes(Breakpoint raw) {
        return new Breakpoint(
                raw.x(),
                raw.left(),
                raw.value(),
                raw.right(),
                Double.isInfinite(raw.left()) ? raw.left() : raw.leftSlope(),
                Double.isInfinite(raw.right()) ? -raw.right() : raw.rightSlope());
    }

    private double limit(double x, int side) {
        double limit = function.limit(x, side);
        return Double.isNaN(limit) ? approached(x, side) : limit;
    }

    /** Returns the limit that values seem to approach; NaN if they do not settle. */
    private double approached(double x, int side) {
        double previous = function.value(x + side * step);
        double distance = step;
        boolean grows = true;
        for (int k = 0; k < APPROACHES; k++) {
            distance /= 2;
            double value = function.value(x + side * distance);
            if (Double.isNaN(value)) {
                break;
            }
            grows &= Math.abs(value) >= Math.abs(previous);
            if (grows && Math.abs(value) > high * POLE_MARGIN) {
                return value * Double.POSITIVE_INFINITY;
            }
            if (k > 8 && ExpressionFunction.isSame(value, previous)) {
                return value;
            }
            previous = value;
        }
        return Double.NaN;
    }

    private static double rounded(double x) {
        double rounded = Math.rint(x * ROUND) / ROUND + 0.0;
        return Math.abs(rounded - x) < 0.5 / ROUND ? rounded : x;
    }
}
