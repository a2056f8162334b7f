package dev.cahier.activation;

/**
 * The sine, used as an activation by V. Sitzmann, J. N. P. Martel, A. W. Bergman, D. B. Lindell and
 * G. Wetzstein, "Implicit Neural Representations with Periodic Activation Functions" (2020).
 */
record Sinusoid() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of("sinusoid", "Sinusoid", "f(x) = \\sin x", "f'(x) = \\cos x")
                .alsoCalled("sine", "sin")
                .from(
                        "V. Sitzmann, J. N. P. Martel, A. W. Bergman, D. B. Lindell, G. Wetzstein",
                        "Implicit Neural Representations with Periodic Activation Functions",
                        2020,
                        "https://arxiv.org/abs/2006.09661")
                .shownWithin(6.3)
                .withEverydayName();
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return Math.sin(x) + 0.0;
    }

    @Override
    public double derivative(double x) {
        return Math.cos(x);
    }
}
