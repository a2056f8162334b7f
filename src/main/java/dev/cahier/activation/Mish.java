package dev.cahier.activation;

import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The Mish of D. Misra, "Mish: A Self Regularized Non-Monotonic Neural Activation Function" (2019),
 * computed from {@code tanh(ln(1 + e)) = e(e + 2) / (e(e + 2) + 2)} with {@code e = e^x}.
 */
record Mish() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "mish",
                        "Mish",
                        "f(x) = x \\tanh\\bigl(\\ln(1 + e^x)\\bigr)",
                        "f'(x) = \\tanh s + x \\sigma(x) (1 - \\tanh^2 s),"
                                + " \\quad s = \\ln(1 + e^x), \\; \\sigma(x) = \\frac{1}{1 + e^{-x}}")
                .from(
                        "D. Misra",
                        "Mish: A Self Regularized Non-Monotonic Neural Activation Function",
                        2019,
                        "https://arxiv.org/abs/1908.08681");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        if (x < 0) {
            double e = Math.exp(x);
            return Exponential.times(x * (e + 2) / (e * (e + 2) + 2), DD.of(x));
        }
        double q = Math.exp(-x);
        return x * ((1 + 2 * q) / (1 + 2 * q * (1 + q))) + 0.0;
    }

    @Override
    public double derivative(double x) {
        if (x < 0) {
            double e = Math.exp(x);
            double divisor = e * (e + 2) + 2;
            double factor = (e + 2 + 4 * x * (e + 1) / divisor) / divisor;
            return Exponential.times(factor, DD.of(x));
        }
        double q = Math.exp(-x);
        double divisor = 1 + 2 * q * (1 + q);
        double gate = (1 + 2 * q) / divisor;
        // Not infinity times 0, which is NaN.
        return q == 0 ? gate : gate + 4 * x * q * q * (1 + q) / (divisor * divisor);
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
