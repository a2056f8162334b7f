package dev.cahier.activation;

import java.util.Optional;

/** The identity, {@code f(x) = x}: what a linear output unit computes. */
record Identity() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of("identity", "Identity", "f(x) = x", "f'(x) = 1")
                .alsoCalled("linear")
                .shownWithin(4)
                .withEverydayName();
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return x + 0.0;
    }

    @Override
    public double derivative(double x) {
        return Double.isNaN(x) ? x : 1;
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.joined(1, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return leftAsymptote();
    }
}
