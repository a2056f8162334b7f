package dev.cahier.activation;

import java.util.Optional;

/**
 * The softplus, a smooth ReLU, of C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia,
 * "Incorporating Second-Order Functional Knowledge for Better Option Pricing" (2000).
 */
record Softplus() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "softplus",
                        "Softplus",
                        "f(x) = \\ln(1 + e^x)",
                        "f'(x) = \\frac{1}{1 + e^{-x}}")
                .alsoCalled("smooth-relu")
                .from(
                        "https://proceedings.neurips.cc/paper/2000/hash/"
                                + "44968aece94f667e4095002d140b5896-Abstract.html");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return smoothRamp(x);
    }

    @Override
    public double derivative(double x) {
        return Sigmoid.logistic(x);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(1, 0));
    }

    /** Returns {@code ln(1 + e^x)} in a form that neither overflows nor loses small values. */
    static double smoothRamp(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
