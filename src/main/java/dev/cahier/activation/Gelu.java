package dev.cahier.activation;

import java.util.Optional;

/**
 * The Gaussian error linear unit of D. Hendrycks and K. Gimpel, "Gaussian Error Linear Units
 * (GELUs)" (2016), in its exact form.
 */
record Gelu() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "gelu",
                        "GELU",
                        "f(x) = x \\Phi(x), \\quad \\Phi(x) = \\frac{1}{\\sqrt{2\\pi}}"
                                + " \\int_{-\\infty}^{x} e^{-t^2/2} \\, dt",
                        "f'(x) = \\Phi(x) + \\frac{x}{\\sqrt{2\\pi}} e^{-x^2/2}")
                .alsoCalled("gaussian-error-linear-unit")
                .from(
                        "D. Hendrycks, K. Gimpel",
                        "Gaussian Error Linear Units (GELUs)",
                        2016,
                        "https://arxiv.org/abs/1606.08415")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return NormalDistribution.gated(x);
    }

    @Override
    public double derivative(double x) {
        return NormalDistribution.gatedSlope(x);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(1, 0));
    }
}
