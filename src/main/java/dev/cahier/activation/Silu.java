package dev.cahier.activation;

/**
 * The sigmoid-weighted linear unit of S. Elfwing, E. Uchibe and K. Doya, "Sigmoid-Weighted Linear
 * Units for Neural Network Function Approximation in Reinforcement Learning" (2017).
 */
record Silu() implements Activation {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "silu",
                        "SiLU",
                        "f(x) = x \\sigma(x), \\quad \\sigma(x) = \\frac{1}{1 + e^{-x}}",
                        "f'(x) = \\sigma(x) \\Bigl(1 + x \\bigl(1 - \\sigma(x)\\bigr)\\Bigr)")
                .alsoCalled("sigmoid-linear-unit", "sigmoid-weighted-linear-unit")
                .from(
                        "S. Elfwing, E. Uchibe, K. Doya",
                        "Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement Learning",
                        2017,
                        "https://arxiv.org/abs/1702.03118");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return new GatedLine(1);
    }
}
