package dev.cahier.activation;

/**
 * The continuously differentiable exponential linear unit of J. T. Barron, "Continuously
 * Differentiable Exponential Linear Units" (2017).
 */
record Celu() implements Activation {

    private static final Parameter ALPHA =
            new Parameter(
                    "alpha",
                    "α",
                    1,
                    Interval.greaterThan(0),
                    "depth and width of the negative saturation");

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "celu",
                        "CELU",
                        "f(x) = \\begin{cases} \\alpha \\bigl(e^{x/\\alpha} - 1\\bigr) & x < 0"
                                + " \\\\ x & x \\ge 0 \\end{cases}",
                        "f'(x) = \\begin{cases} e^{x/\\alpha} & x < 0 \\\\ 1 & x \\ge 0 \\end{cases}")
                .alsoCalled("continuously-differentiable-elu")
                .withParameters(ALPHA)
                .from(
                        "J. T. Barron",
                        "Continuously Differentiable Exponential Linear Units",
                        2017,
                        "https://arxiv.org/abs/1704.07483")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        double alpha = arguments.of(ALPHA);
        return new ExponentialLine(alpha, alpha, 1);
    }
}
