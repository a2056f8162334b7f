package dev.cahier.activation;

import java.util.Optional;

/**
 * The function {@code x σ(βx)} with the logistic σ: the common form of SiLU and Swish.
 *
 * @param beta how sharply the gate opens, not negative
 */
record GatedLine(double beta) implements RealFunction {

    @Override
    public double value(double x) {
        double gate = Sigmoid.logistic(gateInput(x));
        return gate == 0 ? 0 : x * gate;
    }

    @Override
    public double derivative(double x) {
        double u = gateInput(x);
        double gate = Sigmoid.logistic(u);
        return Double.isInfinite(u) ? gate : gate + u * Sigmoid.logisticSlope(u);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(beta == 0 ? Asymptote.joined(0.5, 0) : Asymptote.approached(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(beta == 0 ? Asymptote.joined(0.5, 0) : Asymptote.approached(1, 0));
    }

    private double gateInput(double x) {
        // Not 0 times infinity, which is NaN.
        return beta == 0 && Double.isInfinite(x) ? 0 : beta * x;
    }
}
