package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The unit step, 1 from zero on and 0 before: the threshold unit of W. S. McCulloch and W. Pitts,
 * "A logical calculus of the ideas immanent in nervous activity" (1943).
 */
record Step() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "step",
                        "Step",
                        "f(x) = \\begin{cases} 0 & x < 0 \\\\ 1 & x \\ge 0 \\end{cases}",
                        "f'(x) = 0 \\quad (x \\ne 0)")
                .alsoCalled("binary-step", "unit-step", "heaviside", "heaviside-step")
                .from(
                        "W. S. McCulloch, W. Pitts",
                        "A logical calculus of the ideas immanent in nervous activity",
                        1943,
                        "https://doi.org/10.1007/BF02478259")
                .shownWithin(4)
                .withEverydayName();
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        return x < 0 ? 0 : 1;
    }

    @Override
    public double derivative(double x) {
        return x == 0 || Double.isNaN(x) ? Double.NaN : 0;
    }

    @Override
    public List<Breakpoint> breakpoints() {
        return List.of(new Breakpoint(0, 0, 1, 1, 0, 0));
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.joined(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.joined(0, 1));
    }
}
