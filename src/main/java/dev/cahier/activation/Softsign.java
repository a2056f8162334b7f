package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The softsign, introduced by D. L. Elliott, "A Better Activation Function for Artificial Neural
 * Networks" (1993), and compared with other functions by X. Glorot and Y. Bengio, "Understanding
 * the difficulty of training deep feedforward neural networks" (2010).
 */
record Softsign() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "softsign",
                        "Softsign",
                        "f(x) = \\frac{x}{1 + |x|}",
                        "f'(x) = \\frac{1}{(1 + |x|)^2}")
                .alsoCalled("elliott", "elliot")
                .from(
                        "D. L. Elliott",
                        "A Better Activation Function for Artificial Neural Networks",
                        1993,
                        "https://drum.lib.umd.edu/handle/1903/5355")
                .shownWithin(8);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return Double.isInfinite(x) ? Math.signum(x) : x / (1 + Math.abs(x)) + 0.0;
    }

    @Override
    public double derivative(double x) {
        double root = 1 / (1 + Math.abs(x));
        return root * root;
    }

    /** Returns the origin, where the second derivative jumps from 2 to -2. */
    @Override
    public List<Breakpoint> breakpoints() {
        return List.of(Breakpoint.continuous(0, 0, 1, 1));
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, -1));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(0, 1));
    }
}
