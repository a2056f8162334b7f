package dev.cahier.activation;

/**
 * The inverse square root unit of B. Carlile, G. Delamarter, P. Kinney, A. Marti and B. Whitney,
 * "Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs)" (2017).
 */
record Isru() implements Activation {

    private static final Parameter ALPHA =
            new Parameter("alpha", "α", 1, Interval.atLeast(0), "how early it saturates");

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "isru",
                        "ISRU",
                        "f(x) = \\frac{x}{\\sqrt{1 + \\alpha x^2}}",
                        "f'(x) = \\Bigl(\\frac{1}{\\sqrt{1 + \\alpha x^2}}\\Bigr)^3")
                .alsoCalled("inverse-square-root-unit")
                .withParameters(ALPHA)
                .from(
                        "B. Carlile, G. Delamarter, P. Kinney, A. Marti, B. Whitney",
                        "Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs)",
                        2017,
                        "https://arxiv.org/abs/1710.09967");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return InverseRoot.of(arguments.of(ALPHA));
    }
}
