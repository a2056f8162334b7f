package dev.cahier.activation;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The Gaussian bell, a radial basis function, as in J. Moody and C. J. Darken, "Fast Learning in
 * Networks of Locally-Tuned Processing Units" (1989).
 */
record Gaussian() implements Activation, RealFunction {

    private static final ExactNumber STEEPEST =
            new ExactNumber(Math.sqrt(2 / Math.E), "\\sqrt{\\tfrac{2}{e}}", "√(2/e)");

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "gaussian", "Gaussian", "f(x) = e^{-x^2}", "f'(x) = -2x e^{-x^2}")
                .alsoCalled("gauss", "bell")
                .from(
                        "J. Moody, C. J. Darken",
                        "Fast Learning in Networks of Locally-Tuned Processing Units",
                        1989,
                        "https://doi.org/10.1162/neco.1989.1.2.281")
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

    /** f'' = (4x^2 - 2) f is 0 where x^2 = 1/2. */
    @Override
    public List<ExactNumber> exactNumbers() {
        return List.of(STEEPEST, STEEPEST.negated());
    }
}
