package dev.cahier.activation;

import java.util.Optional;

/**
 * The linearly scaled hyperbolic tangent of S. K. Roy, S. Manna, S. R. Dubey and B. B. Chaudhuri,
 * "LiSHT: Non-Parametric Linearly Scaled Hyperbolic Tangent Activation Function for Neural
 * Networks" (2019).
 */
record Lisht() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "lisht",
                        "LiSHT",
                        "f(x) = x \\tanh x",
                        "f'(x) = \\tanh x + x (1 - \\tanh^2 x)")
                .alsoCalled("linearly-scaled-tanh")
                .from(
                        "S. K. Roy, S. Manna, S. R. Dubey, B. B. Chaudhuri",
                        "LiSHT: Non-Parametric Linearly Scaled Hyperbolic Tangent Activation Function for Neural Networks",
                        2019,
                        "https://arxiv.org/abs/1901.05894")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return x * Math.tanh(x);
    }

    @Override
    public double derivative(double x) {
        double bend = 4 * Sigmoid.logisticSlope(2 * x);
        // Not infinity times 0, which is NaN.
        return Math.tanh(x) + (bend == 0 ? 0 : x * bend) + 0.0;
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(-1, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(1, 0));
    }
}
