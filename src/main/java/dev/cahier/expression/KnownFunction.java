package dev.cahier.expression;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.Optional;

/**
 * An activation function used within an expression.
 *
 * @param function the function, whose breakpoints are all declared
 */
record KnownFunction(RealFunction function) implements UnaryFunction {

    /** How far from a number the function must stay constant to be flat beside it. */
    private static final double NEAR = 1e-6;

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

    @Override
    public boolean isFlat(double u, int side) {
        double step = side * NEAR * Math.max(1, Math.abs(u));
        double level = limit(u, side);
        return slope(u, side) == 0
                && function.value(u + step) == level
                && function.value(u + step / 2) == level;
    }

    private Optional<Breakpoint> breakpointAt(double u) {
        return function.breakpoints().stream().filter(b -> b.x() == u).findFirst();
    }
}
