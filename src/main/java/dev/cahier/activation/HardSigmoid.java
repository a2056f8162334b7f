package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * A piecewise linear sigmoid; the idea is that of M. Courbariaux, Y. Bengio and J.-P. David,
 * "BinaryConnect" (2015), the constants are those of Theano and early Keras.
 */
record HardSigmoid() implements Activation, RealFunction {

    private static final double SLOPE = 0.2;
    private static final double CORNER = 2.5;

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "hard-sigmoid",
                        "Hard sigmoid",
                        "f(x) = \\max\\bigl(0, \\min(1, 0.2 x + 0.5)\\bigr)",
                        "f'(x) = \\begin{cases} 0.2 & |x| < 2.5 \\\\ 0 & |x| > 2.5 \\end{cases}")
                .from(
                        "M. Courbariaux, Y. Bengio, J.-P. David",
                        "BinaryConnect: Training Deep Neural Networks with binary weights during propagations",
                        2015,
                        "https://arxiv.org/abs/1511.00363");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return this;
    }

    @Override
    public double value(double x) {
        // The sum before the quotient, as near the left corner all digits of the sum count.
        return Math.max(0, Math.min(1, (x + CORNER) / 5));
    }

    @Override
    public double derivative(double x) {
        double distance = Math.abs(x);
        if (distance == CORNER || Double.isNaN(x)) {
            return Double.NaN;
        }
        return distance < CORNER ? SLOPE : 0;
    }

    @Override
    public List<Breakpoint> breakpoints() {
        return List.of(
                Breakpoint.continuous(-CORNER, 0, 0, SLOPE),
                Breakpoint.continuous(CORNER, 1, SLOPE, 0));
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(Asymptote.joined(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.joined(0, 1));
    }
}
