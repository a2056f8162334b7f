package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The distribution function of the standard normal distribution, as an activation by G. S. da S.
 * Gomes and T. B. Ludermir, "Redes Neurais Artificiais com Funções de Ativação Complemento Log-Log
 * e Probit" (2008).
 */
record NormalCdf() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "normal-cdf",
                        "Normal CDF",
                        "f(x) = \\Phi(x) = \\frac{1}{\\sqrt{2\\pi}} \\int_{-\\infty}^{x} e^{-t^2/2} \\, dt",
                        "f'(x) = \\frac{1}{\\sqrt{2\\pi}} e^{-x^2/2}")
                .alsoCalled("probit", "gaussian-cdf", "normal-cumulative")
                .from(LogLog.GOMES_AND_LUDERMIR)
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return NormalDistribution.cumulative(x);
    }

    @Override
    public double derivative(double x) {
        return NormalDistribution.density(x);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(0, 1));
    }

    /** f' is greatest where its exponent is 0. */
    @Override
    public List<ExactNumber> exactNumbers() {
        return List.of(
                new ExactNumber(
                        1 / Math.sqrt(2 * Math.PI), "\\tfrac{1}{\\sqrt{2\\pi}}", "1/√(2π)"));
    }
}
