package dev.cahier.activation;

import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The Gaussian bell, a radial basis function, as in J. Moody and C. J. Darken, "Fast Learning in
 * Networks of Locally-Tuned Processing Units" (1989).
 */
record Gaussian() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "gaussian", "Gaussian", "f(x) = e^{-x^2}", "f'(x) = -2x e^{-x^2}")
                .alsoCalled("gauss", "bell")
                .from("https://doi.org/10.1162/neco.1989.1.2.281")
                .shownWithin(3)
                .withEverydayName();
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return Exponential.times(1, exponent(x));
    }

    @Override
    public double derivative(double x) {
        return Exponential.times(-2 * x, exponent(x));
    }

    private static DD exponent(double x) {
        return Exponential.product(x, -x);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return leftAsymptote();
    }
}
