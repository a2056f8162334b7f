package dev.cahier.activation;

/**
 * The cosine, the hidden unit of A. Rahimi and B. Recht, "Random Features for Large-Scale Kernel
 * Machines" (2007).
 */
record Cosine() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of("cosine", "Cosine", "f(x) = \\cos x", "f'(x) = -\\sin x")
                .alsoCalled("cos")
                .from(
                        "A. Rahimi, B. Recht",
                        "Random Features for Large-Scale Kernel Machines",
                        2007,
                        "https://proceedings.neurips.cc/paper/2007/hash/013a006f03dbc5392effeb8f18fda755-Abstract.html")
                .shownWithin(6.3)
                .withEverydayName();
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return Math.cos(x);
    }

    @Override
    public double derivative(double x) {
        return 0 - Math.sin(x);
    }
}
