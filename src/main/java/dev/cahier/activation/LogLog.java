package dev.cahier.activation;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The complementary log-log function, of G. S. da S. Gomes and T. B. Ludermir, "Redes Neurais
 * Artificiais com Funções de Ativação Complemento Log-Log e Probit" (2008).
 */
record LogLog() implements Activation, RealFunction {

    static final Paper GOMES_AND_LUDERMIR =
            new Paper(
                    "G. S. da S. Gomes, T. B. Ludermir",
                    "Redes Neurais Artificiais com Funções de Ativação Complemento Log-Log e"
                            + " Probit",
                    2008,
                    "pt",
                    URI.create("https://doi.org/10.21528/LNLM-vol6-no2-art4"));

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
                .from(GOMES_AND_LUDERMIR)
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

    /** f' = u e^-u with u = e^x is greatest where u = 1. */
    @Override
    public List<ExactNumber> exactNumbers() {
        return List.of(new ExactNumber(1 / Math.E, "\\tfrac{1}{e}", "1/e"));
    }
}
