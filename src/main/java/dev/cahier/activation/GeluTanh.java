package dev.cahier.activation;

import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The approximation by a hyperbolic tangent of the GELU, from the same paper: D. Hendrycks and K.
 * Gimpel, "Gaussian Error Linear Units (GELUs)" (2016). It is {@code x σ(2u)} with the logistic σ.
 */
record GeluTanh() implements Activation, RealFunction {

    /** {@code 2 √(2/π)}, in two parts. */
    private static final double LINEAR_HI = 1.5957691216057308;

    private static final double LINEAR_LO = -9.96930880911092e-17;

    /** {@code 2 √(2/π) · 0.044715}, in two parts. */
    private static final double CUBIC_HI = 0.07135481627260025;

    private static final double CUBIC_LO = -6.175149918155315e-19;

    /** Beyond this the gate is open or shut. */
    private static final double DECIDED = 100;

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "gelu-tanh",
                        "GELU (tanh approximation)",
                        "f(x) = \\frac{x}{2} (1 + \\tanh u),"
                                + " \\quad u = \\sqrt{\\tfrac{2}{\\pi}} \\, (x + 0.044715 x^3)",
                        "f'(x) = \\frac{1}{2} (1 + \\tanh u) + \\frac{x}{2} (1 - \\tanh^2 u)"
                                + " \\sqrt{\\tfrac{2}{\\pi}} \\, (1 + 0.134145 x^2)")
                .alsoCalled("tanh-gelu", "gelu-approximation", "approximate-gelu")
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
        return LogisticGate.value(x, gateInput(x));
    }

    @Override
    public double derivative(double x) {
        double lever = x * (LINEAR_HI + 3 * CUBIC_HI * x * x);
        return LogisticGate.slope(lever, gateInput(x));
    }

    /** Returns {@code 2u}. */
    private static DD gateInput(double x) {
        if (!(Math.abs(x) < DECIDED)) {
            return DD.of(x * Double.MAX_VALUE);
        }
        DD linear = DD.ofSum(LINEAR_HI, LINEAR_LO);
        DD cubic = DD.ofSum(CUBIC_HI, CUBIC_LO);
        return DD.ofSquare(x).multiply(cubic).add(linear).multiply(x);
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
