package dev.cahier.activation;

import java.util.Optional;

/**
 * The hyperbolic tangent, recommended by Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller,
 * "Efficient BackProp" (1998).
 */
record Tanh() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "tanh",
                        "Tanh",
                        "f(x) = \\tanh x = \\frac{e^x - e^{-x}}{e^x + e^{-x}}",
                        "f'(x) = 1 - f(x)^2")
                .alsoCalled("hyperbolic-tangent")
                .from(
                        "Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller",
                        "Efficient BackProp",
                        1998,
                        "https://doi.org/10.1007/3-540-49430-8_2")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return Math.tanh(x) + 0.0;
    }

    /** Returns the derivative as that of a logistic function, as 1 - tanh² would cancel. */
    @Override
    public double derivative(double x) {
        return 4 * Sigmoid.logisticSlope(2 * x);
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
