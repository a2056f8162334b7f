package dev.cahier.activation;

import java.util.Optional;

/**
 * The logarithm of the logistic sigmoid, the log-likelihood of logistic regression: D. R. Cox, "The
 * Regression Analysis of Binary Sequences" (1958).
 */
record LogSigmoid() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "log-sigmoid",
                        "Log-sigmoid",
                        "f(x) = \\ln\\frac{1}{1 + e^{-x}} = -\\ln(1 + e^{-x})",
                        "f'(x) = \\frac{1}{1 + e^x}")
                .alsoCalled("log-logistic")
                .from(
                        "D. R. Cox",
                        "The Regression Analysis of Binary Sequences",
                        1958,
                        "https://doi.org/10.1111/j.2517-6161.1958.tb00292.x");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return 0 - Softplus.smoothRamp(-x);
    }

    @Override
    public double derivative(double x) {
        return Sigmoid.logistic(-x);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(1, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(0, 0));
    }
}
