package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The function that is {@code x} from zero on and {@code leftSlope x} before: the common form of
 * ReLU and its leaky kin.
 *
 * @param leftSlope the slope before zero
 */
record KinkedLine(double leftSlope) implements RealFunction {

    @Override
    public double value(double x) {
        // Without the case of slope 0, negative infinity would give NaN.
        return x < 0 ? leftAsymptoteLine().at(x) : x;
    }

    @Override
    public double derivative(double x) {
        if (Double.isNaN(x) || x == 0) {
            return leftSlope == 1 && x == 0 ? 1 : Double.NaN;
        }
        return x < 0 ? leftSlope : 1;
    }

    @Override
    public List<Breakpoint> breakpoints() {
        return leftSlope == 1 ? List.of() : List.of(Breakpoint.continuous(0, 0, leftSlope, 1));
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(leftAsymptoteLine());
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.joined(1, 0));
    }

    private Asymptote leftAsymptoteLine() {
        return Asymptote.joined(leftSlope, 0);
    }
}
