package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The piecewise gated form of ELiSH, from the same paper: M. Basirat and P. M. Roth, "The Quest for
 * the Golden Activation Function" (2018).
 */
record HardElish() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "hard-elish",
                        "Hard ELiSH",
                        "f(x) = \\begin{cases} (e^x - 1) g(x) & x < 0 \\\\ x g(x) & x \\ge 0 \\end{cases}"
                                + " \\quad g(x) = \\max\\Bigl(0, \\min\\bigl(1, \\tfrac{x + 1}{2}\\bigr)\\Bigr)",
                        "f'(x) = \\begin{cases} 0 & x < -1 \\\\ \\frac{1}{2} \\bigl(e^x (x + 2) - 1\\bigr) & -1 < x < 0"
                                + " \\\\ x + \\frac{1}{2} & 0 \\le x < 1 \\\\ 1 & x > 1 \\end{cases}")
                .from(
                        "M. Basirat, P. M. Roth",
                        "The Quest for the Golden Activation Function",
                        2018,
                        "https://arxiv.org/abs/1808.00783")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        if (x < 0) {
            return x <= -1 ? 0 : Math.expm1(x) * (x + 1) / 2 + 0.0;
        }
        return x < 1 ? x * (x + 1) / 2 + 0.0 : x;
    }

    @Override
    public double derivative(double x) {
        if (Math.abs(x) == 1 || Double.isNaN(x)) {
            return Double.NaN;
        }
        if (x < 0) {
            return x < -1 ? 0 : (Math.exp(x) * (x + 2) - 1) / 2;
        }
        return x < 1 ? x + 0.5 : 1;
    }

    /** Returns the kinks and the origin, where the second derivative jumps from 3/2 to 1. */
    @Override
    public List<Breakpoint> breakpoints() {
        return List.of(
                Breakpoint.continuous(-1, 0, 0, Math.expm1(-1) / 2),
                Breakpoint.continuous(0, 0, 0.5, 0.5),
                Breakpoint.continuous(1, 1, 1.5, 1));
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.joined(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.joined(1, 0));
    }

    /** The limit of f' at 1 from the left. */
    @Override
    public List<ExactNumber> exactNumbers() {
        return List.of(ExactNumber.ratio(3, 2));
    }
}
