package dev.cahier.activation;

import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The complementary log-log function, of G. S. da S. Gomes and T. B. Ludermir, "Redes Neurais
 * Artificiais com Funções de Ativação Complemento Log-Log e Probit" (2008).
 */
record LogLog() implements Activation, RealFunction {

    /** Up to here the rounding of e^x does not matter to e^-e^x. */
    private static final double SMALL = -1;

    /** From here on e^(x - e^x) is 0 as a double. */
    private static final double VANISHING = 7;

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "log-log",
                        "Complementary log-log",
                        "f(x) = 1 - e^{-e^x}",
                        "f'(x) = e^x e^{-e^x} = e^{x - e^x}")
                .alsoCalled("cloglog", "complementary-log-log")
                .from("https://doi.org/10.21528/LNLM-vol6-no2-art4")
                .shownFrom(-5, 3);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return -Math.expm1(-Math.exp(x)) + 0.0;
    }

    @Override
    public double derivative(double x) {
        if (x < SMALL) {
            double e = Math.exp(x);
            return e * Math.exp(-e);
        }
        if (x > VANISHING || Double.isNaN(x)) {
            return x > VANISHING ? 0 : x;
        }
        DD e = Exponential.extended(x);
        return Exponential.times(e.hi(), e.negate());
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(0, 1));
    }
}
