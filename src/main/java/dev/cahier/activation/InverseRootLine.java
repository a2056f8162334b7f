package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The identity from zero on and another function before, the form of ISRLU.
 *
 * @param before an {@link InverseRoot} or the identity
 */
record InverseRootLine(RealFunction before) implements RealFunction {

    @Override
    public double value(double x) {
        return x < 0 ? before.value(x) : x + 0.0;
    }

    @Override
    public double derivative(double x) {
        return x < 0 || Double.isNaN(x) ? before.derivative(x) : 1;
    }

    /**
     * Returns the origin, where the third derivative jumps from -3α to 0, unless that is not a
     * jump.
     */
    @Override
    public List<Breakpoint> breakpoints() {
        return before instanceof InverseRoot
                ? List.of(Breakpoint.continuous(0, 0, 1, 1))
                : List.of();
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return before.leftAsymptote();
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.joined(1, 0));
    }
}
