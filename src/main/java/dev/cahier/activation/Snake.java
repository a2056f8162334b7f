package dev.cahier.activation;

/**
 * The Snake of L. Ziyin, T. Hartwig and M. Ueda, "Neural Networks Fail to Learn Periodic Functions
 * and How to Fix It" (2020).
 */
record Snake() implements Activation {

    private static final Parameter A =
            new Parameter("a", "a", 1, Interval.greaterThan(0), "frequency of the wave");

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "snake",
                        "Snake",
                        "f(x) = x + \\frac{1}{a} \\sin^2(a x)",
                        "f'(x) = 1 + \\sin(2 a x)")
                .withParameters(A)
                .from(
                        "L. Ziyin, T. Hartwig, M. Ueda",
                        "Neural Networks Fail to Learn Periodic Functions and How to Fix It",
                        2020,
                        "https://arxiv.org/abs/2006.08195")
                .shownWithin(6.3)
                .withEverydayName();
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return new RisingWave(arguments.of(A));
    }
}
