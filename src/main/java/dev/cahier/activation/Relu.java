package dev.cahier.activation;

/**
 * The rectified linear unit of V. Nair and G. E. Hinton, "Rectified Linear Units Improve Restricted
 * Boltzmann Machines" (2010), known as an analog threshold element since K. Fukushima (1969).
 */
record Relu() implements Activation {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "relu",
                        "ReLU",
                        "f(x) = \\max(0, x)",
                        "f'(x) = \\begin{cases} 0 & x < 0 \\\\ 1 & x > 0 \\end{cases}")
                .alsoCalled("rectifier", "rectified-linear", "rectified-linear-unit")
                .from(
                        "V. Nair, G. E. Hinton",
                        "Rectified Linear Units Improve Restricted Boltzmann Machines",
                        2010,
                        "https://icml.cc/Conferences/2010/papers/432.pdf")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return PiecewiseLine.bentAtOrigin(0, 1);
    }
}
