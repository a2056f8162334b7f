package dev.cahier.activation;

import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The scaled hyperbolic tangent of Y. LeCun, "Generalization and Network Design Strategies" (1989),
 * explained in Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998): nearly
 * 1 at 1, with its greatest curvature there.
 */
record LecunTanh() implements Activation, RealFunction {

    private static final double HEIGHT = 1.7159;

    /** Four times the slope at the origin, {@code 4 · 1.7159 · 2/3}. */
    private static final double STEEPNESS = 4.57573333333333333333333333333;

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "lecun-tanh",
                        "LeCun's tanh",
                        "f(x) = 1.7159 \\tanh\\frac{2x}{3}",
                        "f'(x) = 1.7159 \\cdot \\frac{2}{3} \\Bigl(1 - \\tanh^2\\frac{2x}{3}\\Bigr)")
                .alsoCalled("lecun", "scaled-tanh")
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
        return HEIGHT * Math.tanh(x / 1.5) + 0.0;
    }

    /** Returns the derivative as that of a logistic function of 4x/3, as 1 - tanh² would cancel. */
    @Override
    public double derivative(double x) {
        DD exponent = Exponential.quotient(-Math.abs(x), 0.75);
        double e = Math.exp(exponent.hi());
        return Exponential.times(STEEPNESS / ((1 + e) * (1 + e)), exponent);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, -HEIGHT));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(0, HEIGHT));
    }
}
