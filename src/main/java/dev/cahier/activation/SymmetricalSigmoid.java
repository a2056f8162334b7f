package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The logistic sigmoid stretched to the range from -1 to 1; symmetric sigmoids are recommended by
 * Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998).
 */
record SymmetricalSigmoid() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "symmetrical-sigmoid",
                        "Symmetrical sigmoid",
                        "f(x) = \\tanh\\frac{x}{2} = \\frac{1 - e^{-x}}{1 + e^{-x}}",
                        "f'(x) = \\frac{1}{2} \\bigl(1 - f(x)^2\\bigr)")
                .alsoCalled("symmetric-sigmoid", "bipolar-sigmoid")
                .from(
                        "Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller",
                        "Efficient BackProp",
                        1998,
                        "https://doi.org/10.1007/3-540-49430-8_2")
                .shownWithin(8);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return Math.tanh(x / 2) + 0.0;
    }

    @Override
    public double derivative(double x) {
        return 2 * Sigmoid.logisticSlope(x);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, -1));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(0, 1));
    }

    /** f' = (1 - f^2) / 2 is greatest where f = 0. */
    @Override
    public List<ExactNumber> exactNumbers() {
        return List.of(ExactNumber.ratio(1, 2));
    }
}
