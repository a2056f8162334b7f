package dev.cahier.activation;

/** The Squareplus of J. T. Barron, "Squareplus: A Softplus-Like Algebraic Rectifier" (2021). */
record Squareplus() implements Activation {

    private static final Parameter B =
            new Parameter("b", "b", 4, Interval.atLeast(0), "size of the bend").shownAt(0, 1, 16);

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "squareplus",
                        "Squareplus",
                        "f(x) = \\frac{x + \\sqrt{x^2 + b}}{2}",
                        "f'(x) = \\frac{1}{2} \\Bigl(1 + \\frac{x}{\\sqrt{x^2 + b}}\\Bigr)")
                .withParameters(B)
                .from(
                        "J. T. Barron",
                        "Squareplus: A Softplus-Like Algebraic Rectifier",
                        2021,
                        "https://arxiv.org/abs/2112.11687");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        double b = arguments.of(B);
        return b == 0 ? PiecewiseLine.bentAtOrigin(0, 1) : new Hyperbola(b);
    }
}
