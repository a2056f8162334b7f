package dev.cahier.activation;

/**
 * The exponential linear unit of D.-A. Clevert, T. Unterthiner and S. Hochreiter, "Fast and
 * Accurate Deep Network Learning by Exponential Linear Units" (2015).
 */
record Elu() implements Activation {

    private static final Parameter ALPHA =
            new Parameter("alpha", "α", 1, Interval.atLeast(0), "depth of the negative saturation");

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "elu",
                        "ELU",
                        "f(x) = \\begin{cases} \\alpha (e^x - 1) & x < 0"
                                + " \\\\ x & x \\ge 0 \\end{cases}",
                        "f'(x) = \\begin{cases} \\alpha e^x & x < 0 \\\\ 1 & x > 0 \\end{cases}")
                .alsoCalled("exponential-linear", "exponential-linear-unit")
                .withParameters(ALPHA)
                .from(
                        "D.-A. Clevert, T. Unterthiner, S. Hochreiter",
                        "Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)",
                        2015,
                        "https://arxiv.org/abs/1511.07289")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return new ExponentialLine(arguments.of(ALPHA), 1, 1);
    }
}
