package dev.cahier.expression;

import dev.cahier.activation.Asymptote;
import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * An activation function used within an expression.
 *
 * @param function the function, whose breakpoints are all declared
 */
record KnownFunction(RealFunction function) implements UnaryFunction {

    /** Values that are multiples of its inverse may be exact. */
    private static final double SIMPLE = 1024;

    @Override
    public double value(double u) {
        return function.value(u);
    }

    @Override
    public double limit(double u, int side) {
        return breakpointAt(u)
                .map(b -> side < 0 ? b.left() : b.right())
                .orElseGet(() -> function.value(u));
    }

    @Override
    public double slope(double u, int side) {
        return breakpointAt(u)
                .map(b -> side < 0 ? b.leftSlope() : b.rightSlope())
                .orElseGet(() -> function.derivative(u));
    }

    /** Between breakpoints a function is analytic: constant near a point, constant throughout. */
    @Override
    public boolean isFlat(double u, int side) {
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        for (Breakpoint each : function.breakpoints()) {
            boolean left = side < 0 ? each.x() < u : each.x() <= u;
            if (left) {
                from = each.x();
            } else {
                to = Math.min(to, each.x());
            }
        }
        double level = limit(u, side);
        return slope(u, side) == 0
                && DoubleStream.of(within(from, to)).allMatch(x -> function.value(x) == level);
    }

    private static double[] within(double from, double to) {
        if (Double.isInfinite(from) && Double.isInfinite(to)) {
            return new double[] {-1, 0, 1};
        }
        if (Double.isInfinite(from)) {
            return new double[] {to - 0.5, to - 1, to - 2};
        }
        return Double.isInfinite(to)
                ? new double[] {from + 0.5, from + 1, from + 2}
                : new double[] {
                    from + (to - from) / 4, from + (to - from) / 2, from + (to - from) * 3 / 4
                };
    }

    @Override
    public Levels levels() {
        return Levels.at(function.breakpoints().stream().mapToDouble(Breakpoint::x).toArray());
    }

    @Override
    public boolean isExactAt(double u) {
        double value = value(u);
        double fraction = value * SIMPLE;
        if (isUnchanged(u)) {
            return true;
        }
        if (fraction != Math.rint(fraction)) {
            return false;
        }
        boolean simplePoint = u == 0 || Math.abs(u) == 1;
        return breakpointAt(u).isPresent()
                || isFlat(u, -1)
                || isFlat(u, 1)
                || simplePoint && Math.abs(value) <= 1;
    }

    /** Returns whether a number comes out as it went in, as a positive one from relu. */
    private boolean isUnchanged(double u) {
        List<Breakpoint> breaks = function.breakpoints();
        Asymptote identity = Asymptote.joined(1, 0);
        boolean right = breaks.isEmpty() || u > breaks.get(breaks.size() - 1).x();
        boolean left = breaks.isEmpty() || u < breaks.get(0).x();
        return right && function.rightAsymptote().filter(identity::equals).isPresent()
                || left && function.leftAsymptote().filter(identity::equals).isPresent();
    }

    private Optional<Breakpoint> breakpointAt(double u) {
        return function.breakpoints().stream().filter(b -> b.x() == u).findFirst();
    }
}
