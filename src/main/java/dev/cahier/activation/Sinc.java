package dev.cahier.activation;

import java.util.Optional;

/**
 * The cardinal sine without a factor of π, as an activation by W. R. Elwasif and L. V. Fausett,
 * "Function approximation using a sinc neural network" (1996). Both singularities at the origin are
 * removed.
 */
record Sinc() implements Activation, RealFunction {

    /** Up to here the terms of the closed form cancel; their series does not. */
    private static final double NEAR = 2;

    /** Enough terms of the series for full precision up to {@link #NEAR}. */
    private static final int TERMS = 14;

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "sinc",
                        "Sinc",
                        "f(x) = \\begin{cases} \\dfrac{\\sin x}{x} & x \\ne 0 \\\\ 1 & x = 0 \\end{cases}",
                        "f'(x) = \\begin{cases} \\dfrac{\\cos x}{x} - \\dfrac{\\sin x}{x^2} & x \\ne 0 \\\\ 0 & x = 0 \\end{cases}")
                .alsoCalled("cardinal-sine")
                .from(
                        "W. R. Elwasif, L. V. Fausett",
                        "Function approximation using a sinc neural network",
                        1996,
                        "https://doi.org/10.1117/12.235959")
                .shownWithin(12.6);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        if (x == 0 || Double.isInfinite(x)) {
            return x == 0 ? 1 : 0;
        }
        return Math.sin(x) / x + 0.0;
    }

    @Override
    public double derivative(double x) {
        if (Double.isInfinite(x)) {
            return 0;
        }
        double slope =
                Math.abs(x) < NEAR ? -x / 3 * series(x * x) : (Math.cos(x) - Math.sin(x) / x) / x;
        return slope + 0.0;
    }

    /**
     * Returns 1 - q/(2·5) + q²/(2·5·4·7) - ..., the factor that remains of the spherical Bessel
     * function of order 1 (NIST Digital Library of Mathematical Functions, 10.53.1).
     */
    private static double series(double square) {
        double sum = 1;
        for (int n = TERMS; n > 0; n--) {
            sum = 1 - square / (2 * n * (2 * n + 3)) * sum;
        }
        return sum;
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
