package dev.cahier.activation;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The exponential linear squashing of M. Basirat and P. M. Roth, "The Quest for the Golden
 * Activation Function" (2018).
 */
record Elish() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "elish",
                        "ELiSH",
                        "f(x) = \\begin{cases} \\dfrac{e^x - 1}{1 + e^{-x}} & x < 0"
                                + " \\\\ \\dfrac{x}{1 + e^{-x}} & x \\ge 0 \\end{cases}",
                        "f'(x) = \\begin{cases} \\sigma(x) \\bigl(e^x + (e^x - 1) (1 - \\sigma(x))\\bigr) & x < 0"
                                + " \\\\ \\sigma(x) \\Bigl(1 + x \\bigl(1 - \\sigma(x)\\bigr)\\Bigr) & x \\ge 0 \\end{cases}"
                                + " \\quad \\sigma(x) = \\frac{1}{1 + e^{-x}}")
                .alsoCalled("exponential-linear-squashing")
                .from(
                        "M. Basirat, P. M. Roth",
                        "The Quest for the Golden Activation Function",
                        2018,
                        "https://arxiv.org/abs/1808.00783");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return x < 0 ? Math.expm1(x) * Sigmoid.logistic(x) + 0.0 : LogisticGate.value(x, DD.of(x));
    }

    @Override
    public double derivative(double x) {
        if (x < 0) {
            double e = Math.exp(x);
            return e * (e * (e + 2) - 1) / ((1 + e) * (1 + e)) + 0.0;
        }
        return LogisticGate.slope(x, DD.of(x));
    }

    /** Returns the origin, where the second derivative jumps from 1 to 1/2. */
    @Override
    public List<Breakpoint> breakpoints() {
        return List.of(Breakpoint.continuous(0, 0, 0.5, 0.5));
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
