package dev.cahier.activation;

/**
 * The Swish of P. Ramachandran, B. Zoph and Q. V. Le, "Searching for Activation Functions" (2017).
 */
record Swish() implements Activation {

    private static final Parameter BETA =
            new Parameter("beta", "β", 1, Interval.atLeast(0), "sharpness of the gate")
                    .shownAt(0, 0.5, 4);

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "swish",
                        "Swish",
                        "f(x) = x \\sigma(\\beta x), \\quad \\sigma(x) = \\frac{1}{1 + e^{-x}}",
                        "f'(x) = \\sigma(\\beta x)"
                                + " + \\beta x \\sigma(\\beta x) \\bigl(1 - \\sigma(\\beta x)\\bigr)")
                .withParameters(BETA)
                .from(
                        "P. Ramachandran, B. Zoph, Q. V. Le",
                        "Searching for Activation Functions",
                        2017,
                        "https://arxiv.org/abs/1710.05941");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return new GatedLine(arguments.of(BETA));
    }
}
