package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * A bent line. It comes from the table of activation functions in Wikipedia; no paper is known to
 * have introduced it.
 */
record BentIdentity() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "bent-identity",
                        "Bent identity",
                        "f(x) = \\frac{\\sqrt{x^2 + 1} - 1}{2} + x",
                        "f'(x) = \\frac{x}{2 \\sqrt{x^2 + 1}} + 1")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return x * (1 + incline(x, Math.hypot(x, 1) + 1) / 2) + 0.0;
    }

    @Override
    public double derivative(double x) {
        return 1 + incline(x, Math.hypot(x, 1)) / 2;
    }

    private static double incline(double x, double distance) {
        return Double.isInfinite(x) ? Math.signum(x) : x / distance;
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0.5, -0.5));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(1.5, -0.5));
    }

    /** The limits of f'. */
    @Override
    public List<ExactNumber> exactNumbers() {
        return List.of(ExactNumber.ratio(1, 2), ExactNumber.ratio(3, 2));
    }
}
