package dev.cahier.activation;

/**
 * The scaled exponential linear unit of G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter,
 * "Self-Normalizing Neural Networks" (2017), with the constants of its appendix.
 */
record Selu() implements Activation {

    private static final double LAMBDA = 1.0507009873554804934193349852946;

    /** The product of λ and α, α being 1.6732632423543772848170429916717. */
    private static final double DEPTH = 1.7580993408473768599402175208123;

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "selu",
                        "SELU",
                        "f(x) = \\lambda \\begin{cases} \\alpha (e^x - 1) & x < 0"
                                + " \\\\ x & x \\ge 0 \\end{cases}"
                                + " \\quad \\lambda \\approx 1.0507, \\; \\alpha \\approx 1.6733",
                        "f'(x) = \\lambda \\begin{cases} \\alpha e^x & x < 0"
                                + " \\\\ 1 & x > 0 \\end{cases}")
                .alsoCalled("scaled-elu", "scaled-exponential-linear-unit")
                .from(
                        "G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter",
                        "Self-Normalizing Neural Networks",
                        2017,
                        "https://arxiv.org/abs/1706.02515")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return new ExponentialLine(DEPTH, 1, LAMBDA);
    }
}
