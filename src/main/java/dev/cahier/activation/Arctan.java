package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The inverse tangent, a sigmoid whose tails are those of {@code 1/x}; no one paper is known to
 * have introduced it.
 */
record Arctan() implements Activation, RealFunction {

    /** Beyond this size adding 1 to the square changes nothing, and the square may overflow. */
    private static final double GREAT = 1e10;

    private static final ExactNumber HALF_PI =
            new ExactNumber(Math.PI / 2, "\\tfrac{\\pi}{2}", "π/2");

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "arctan", "Arctan", "f(x) = \\arctan x", "f'(x) = \\frac{1}{1 + x^2}")
                .alsoCalled("atan", "arctangent", "inverse-tangent")
                .shownWithin(8);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return Math.atan(x) + 0.0;
    }

    @Override
    public double derivative(double x) {
        if (Math.abs(x) > GREAT) {
            return 1 / x / x;
        }
        return 1 / (1 + x * x);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.approached(0, -Math.PI / 2));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.approached(0, Math.PI / 2));
    }

    /** The limits of f. */
    @Override
    public List<ExactNumber> exactNumbers() {
        return List.of(HALF_PI, HALF_PI.negated());
    }
}
