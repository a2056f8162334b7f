package dev.cahier.activation;

/**
 * The inverse square root linear unit of B. Carlile, G. Delamarter, P. Kinney, A. Marti and B.
 * Whitney, "Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs)" (2017).
 */
record Isrlu() implements Activation {

    private static final Parameter ALPHA =
            new Parameter("alpha", "α", 1, Interval.atLeast(0), "how early it saturates");

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "isrlu",
                        "ISRLU",
                        "f(x) = \\begin{cases} \\dfrac{x}{\\sqrt{1 + \\alpha x^2}} & x < 0"
                                + " \\\\ x & x \\ge 0 \\end{cases}",
                        "f'(x) = \\begin{cases} \\Bigl(\\dfrac{1}{\\sqrt{1 + \\alpha x^2}}\\Bigr)^3 & x < 0"
                                + " \\\\ 1 & x \\ge 0 \\end{cases}")
                .alsoCalled("inverse-square-root-linear-unit")
                .withParameters(ALPHA)
                .from(
                        "B. Carlile, G. Delamarter, P. Kinney, A. Marti, B. Whitney",
                        "Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs)",
                        2017,
                        "https://arxiv.org/abs/1710.09967");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return new InverseRootLine(InverseRoot.of(arguments.of(ALPHA)));
    }
}
