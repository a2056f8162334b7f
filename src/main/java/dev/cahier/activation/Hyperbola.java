package dev.cahier.activation;

import java.util.Optional;

/**
 * The function {@code (x + √(x² + b)) / 2}, a branch of a hyperbola, the form of Squareplus.
 *
 * @param b the size of the bend, positive
 */
record Hyperbola(double b) implements RealFunction {

    @Override
    public double value(double x) {
        double root = root(x);
        // For a negative x the sum cancels, its product with root - x does not. Halves cannot
        // overflow.
        return x < 0 ? b / (root / 2 - x / 2) / 4 : x / 2 + root / 2;
    }

    @Override
    public double derivative(double x) {
        double root = root(x);
        double smaller = b / root / (root / 2 + Math.abs(x) / 2) / 4;
        return x < 0 ? smaller : 1 - smaller;
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(1, 0));
    }

    private double root(double x) {
        return Math.hypot(x, Math.sqrt(b));
    }
}
