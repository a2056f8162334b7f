package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The logistic sigmoid, used in D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning
 * representations by back-propagating errors" (1986).
 */
record Sigmoid() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "sigmoid",
                        "Sigmoid",
                        "f(x) = \\frac{1}{1 + e^{-x}}",
                        "f'(x) = f(x) \\bigl(1 - f(x)\\bigr)")
                .alsoCalled("logistic", "logistic-sigmoid", "soft-step")
                .from(
                        "D. E. Rumelhart, G. E. Hinton, R. J. Williams",
                        "Learning representations by back-propagating errors",
                        1986,
                        "https://doi.org/10.1038/323533a0")
                .shownWithin(6);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return logistic(x);
    }

    @Override
    public double derivative(double x) {
        return logisticSlope(x);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(0, 1));
    }

    /** f' = f (1 - f) is greatest where f = 1/2. */
    @Override
    public List<ExactNumber> exactNumbers() {
        return List.of(ExactNumber.ratio(1, 4));
    }

    /** Returns {@code 1 / (1 + e^-x)}, exact to a few units in the last place on both sides. */
    static double logistic(double x) {
        double e = Math.exp(-Math.abs(x));
        return x < 0 ? e / (1 + e) : 1 / (1 + e);
    }

    /** Returns the derivative of the logistic function, without the cancellation of 1 - f. */
    static double logisticSlope(double x) {
        double e = Math.exp(-Math.abs(x));
        return e / ((1 + e) * (1 + e));
    }
}
