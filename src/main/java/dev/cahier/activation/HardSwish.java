package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/** The piecewise form of Swish of A. Howard and others, "Searching for MobileNetV3" (2019). */
record HardSwish() implements Activation, RealFunction {

    private static final double CORNER = 3;

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "hard-swish",
                        "Hard swish",
                        "f(x) = x \\, \\frac{\\min\\bigl(\\max(0, x + 3), 6\\bigr)}{6}",
                        "f'(x) = \\begin{cases} 0 & x < -3 \\\\ \\dfrac{2x + 3}{6} & |x| < 3 \\\\ 1 & x > 3 \\end{cases}")
                .alsoCalled("h-swish", "hard-silu")
                .from(
                        "A. Howard, M. Sandler, G. Chu, L.-C. Chen, B. Chen, M. Tan and others",
                        "Searching for MobileNetV3",
                        2019,
                        "https://arxiv.org/abs/1905.02244");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        if (Math.abs(x) < CORNER) {
            return x * (x + 3) / 6 + 0.0;
        }
        return x < 0 ? 0 : x;
    }

    @Override
    public double derivative(double x) {
        double distance = Math.abs(x);
        if (distance < CORNER) {
            return (2 * x + 3) / 6;
        }
        if (distance == CORNER || Double.isNaN(x)) {
            return Double.NaN;
        }
        return x < 0 ? 0 : 1;
    }

    @Override
    public List<Breakpoint> breakpoints() {
        return List.of(
                Breakpoint.continuous(-CORNER, 0, 0, -0.5),
                Breakpoint.continuous(CORNER, CORNER, 1.5, 1));
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.joined(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.joined(1, 0));
    }

    /** The least value of f, at -3/2, and the limits of f' at the kinks. */
    @Override
    public List<ExactNumber> exactNumbers() {
        return List.of(ExactNumber.ratio(-3, 8), ExactNumber.ratio(-1, 2), ExactNumber.ratio(3, 2));
    }
}
