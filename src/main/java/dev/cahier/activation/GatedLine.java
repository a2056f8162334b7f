package dev.cahier.activation;

import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The function {@code x σ(βx)} with the logistic σ: the common form of SiLU and Swish.
 *
 * @param beta how sharply the gate opens, not negative
 */
record GatedLine(double beta) implements RealFunction {

    @Override
    public double value(double x) {
        return LogisticGate.value(x, gateInput(x));
    }

    @Override
    public double derivative(double x) {
        DD input = gateInput(x);
        return LogisticGate.slope(input.hi(), input);
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(beta == 0 ? Asymptote.joined(0.5, 0) : Asymptote.approached(0, 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(beta == 0 ? Asymptote.joined(0.5, 0) : Asymptote.approached(1, 0));
    }

    private DD gateInput(double x) {
        // Not 0 times infinity, which is NaN.
        return beta == 0 && Double.isInfinite(x) ? DD.ZERO : Exponential.product(beta, x);
    }
}
