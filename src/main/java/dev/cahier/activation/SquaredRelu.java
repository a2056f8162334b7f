package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The square of the ReLU, of D. R. So, W. Mańke, H. Liu, Z. Dai, N. Shazeer and Q. V. Le, "Primer:
 * Searching for Efficient Transformers for Language Modeling" (2021).
 */
record SquaredRelu() implements Activation, RealFunction {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "squared-relu",
                        "Squared ReLU",
                        "f(x) = \\max(0, x)^2",
                        "f'(x) = 2 \\max(0, x)")
                .alsoCalled("relu-squared", "relu2")
                .from(
                        "D. R. So, W. Mańke, H. Liu, Z. Dai, N. Shazeer, Q. V. Le",
                        "Primer: Searching for Efficient Transformers for Language Modeling",
                        2021,
                        "https://arxiv.org/abs/2109.08668")
                .shownWithin(3);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        return x < 0 ? 0 : x * x;
    }

    @Override
    public double derivative(double x) {
        return x < 0 ? 0 : 2 * x + 0.0;
    }

    /** Returns the origin, where the second derivative jumps from 0 to 2. */
    @Override
    public List<Breakpoint> breakpoints() {
        return List.of(Breakpoint.continuous(0, 0, 0, 0));
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.joined(0, 0));
    }
}
