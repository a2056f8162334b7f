package dev.cahier.activation;

/**
 * A ReLU that is cut off at 6, of A. Krizhevsky, "Convolutional Deep Belief Networks on CIFAR-10"
 * (2010).
 */
record Relu6() implements Activation {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "relu6",
                        "ReLU6",
                        "f(x) = \\min\\bigl(\\max(0, x), 6\\bigr)",
                        "f'(x) = \\begin{cases} 1 & 0 < x < 6 \\\\ 0 & x \\notin [0, 6] \\end{cases}")
                .alsoCalled("capped-relu")
                .from(
                        "A. Krizhevsky",
                        "Convolutional Deep Belief Networks on CIFAR-10",
                        2010,
                        "https://www.cs.toronto.edu/~kriz/conv-cifar10-aug2010.pdf")
                .shownFrom(-4, 10);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return PiecewiseLine.bentAtOrigin(0, 1).until(6, 6, Line.level(6));
    }
}
