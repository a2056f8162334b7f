package dev.cahier.activation;

import java.util.Optional;

/**
 * What the hyperbolic tangent takes away from the identity. It comes from the Torch library; no
 * paper is known to have introduced it.
 */
record Tanhshrink() implements Activation, RealFunction {

    /** Up to here x and tanh x cancel. */
    private static final double NEAR = 1;

    /** Enough levels of the continued fraction for full precision up to {@link #NEAR}. */
    private static final int LEVELS = 12;

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "tanhshrink", "Tanhshrink", "f(x) = x - \\tanh x", "f'(x) = \\tanh^2 x")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        if (Math.abs(x) < NEAR) {
            double part = firstPart(x * x);
            return x * (part / (1 + part)) + 0.0;
        }
        return x - Math.tanh(x);
    }

    @Override
    public double derivative(double x) {
        double tanh = Math.tanh(x);
        return tanh * tanh;
    }

    /**
     * Returns q/(3 + q/(5 + q/(7 + ...))), what tanh x is {@code x} divided by 1 plus of (NIST
     * Digital Library of Mathematical Functions, 4.39.1); all terms are positive.
     */
    private static double firstPart(double square) {
        double part = 0;
        for (int level = LEVELS; level > 0; level--) {
            part = square / (2 * level + 1 + part);
        }
        return part;
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(1, 1));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(1, -1));
    }
}
