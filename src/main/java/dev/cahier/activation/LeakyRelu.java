package dev.cahier.activation;

/**
 * The leaky rectified linear unit of A. L. Maas, A. Y. Hannun and A. Y. Ng, "Rectifier
 * Nonlinearities Improve Neural Network Acoustic Models" (2013).
 */
record LeakyRelu() implements Activation {

    private static final Parameter ALPHA =
            new Parameter("alpha", "α", 0.01, Interval.atLeast(0), "slope for negative x")
                    .shownAt(0.1, 0.3, 0.5);

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "leaky-relu",
                        "Leaky ReLU",
                        "f(x) = \\begin{cases} \\alpha x & x < 0 \\\\ x & x \\ge 0 \\end{cases}",
                        "f'(x) = \\begin{cases} \\alpha & x < 0 \\\\ 1 & x > 0 \\end{cases}")
                .alsoCalled("lrelu", "leaky-rectifier", "leaky-rectified-linear-unit")
                .withParameters(ALPHA)
                .from(
                        "A. L. Maas, A. Y. Hannun, A. Y. Ng",
                        "Rectifier Nonlinearities Improve Neural Network Acoustic Models",
                        2013,
                        "https://ai.stanford.edu/~amaas/papers/relu_hybrid_icml2013_final.pdf")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return PiecewiseLine.bentAtOrigin(arguments.of(ALPHA), 1);
    }
}
