package dev.cahier.activation;

/**
 * The randomized leaky rectified linear unit of B. Xu, N. Wang, T. Chen and M. Li, "Empirical
 * Evaluation of Rectified Activations in Convolutional Network" (2015), as it is after training:
 * the slope for negative x is then fixed at the mean of those that were drawn, by default from 1/8
 * to 1/3.
 */
record Rrelu() implements Activation {

    private static final Parameter ALPHA =
            new Parameter(
                            "alpha",
                            "α",
                            (1 / 8.0 + 1 / 3.0) / 2,
                            Interval.atLeast(0),
                            "mean slope for negative x")
                    .shownAt(1 / 8.0, 1 / 3.0);

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "rrelu",
                        "RReLU",
                        "f(x) = \\begin{cases} \\alpha x & x < 0 \\\\ x & x \\ge 0 \\end{cases}",
                        "f'(x) = \\begin{cases} \\alpha & x < 0 \\\\ 1 & x > 0 \\end{cases}")
                .alsoCalled("randomized-relu", "randomized-leaky-relu")
                .withParameters(ALPHA)
                .from(
                        "B. Xu, N. Wang, T. Chen, M. Li",
                        "Empirical Evaluation of Rectified Activations in Convolutional Network",
                        2015,
                        "https://arxiv.org/abs/1505.00853")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return PiecewiseLine.bentAtOrigin(arguments.of(ALPHA), 1);
    }
}
