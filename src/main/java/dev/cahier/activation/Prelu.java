package dev.cahier.activation;

/**
 * The parametric rectified linear unit of K. He, X. Zhang, S. Ren and J. Sun, "Delving Deep into
 * Rectifiers" (2015), whose slope for negative x is learned; the default is its initial value.
 */
record Prelu() implements Activation {

    private static final Parameter ALPHA =
            new Parameter("alpha", "α", 0.25, Interval.reals(), "learned slope for negative x")
                    .shownAt(-0.5, 0, 0.75);

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "prelu",
                        "PReLU",
                        "f(x) = \\begin{cases} \\alpha x & x < 0 \\\\ x & x \\ge 0 \\end{cases}",
                        "f'(x) = \\begin{cases} \\alpha & x < 0 \\\\ 1 & x > 0 \\end{cases}")
                .alsoCalled("parametric-relu", "parametric-rectified-linear-unit")
                .withParameters(ALPHA)
                .from(
                        "K. He, X. Zhang, S. Ren, J. Sun",
                        "Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification",
                        2015,
                        "https://arxiv.org/abs/1502.01852")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return PiecewiseLine.bentAtOrigin(arguments.of(ALPHA), 1);
    }
}
