package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The function that is {@code slope x} from zero on and {@code floor (e^x - 1)} before: the common
 * form of ELU and SELU.
 *
 * @param floor how far below zero it comes, not negative
 * @param slope the slope from zero on
 */
record ExponentialLine(double floor, double slope) implements RealFunction {

    @Override
    public double value(double x) {
        return x < 0 ? below(x) : slope * x;
    }

    @Override
    public double derivative(double x) {
        if (Double.isNaN(x) || x == 0) {
            return x == 0 && floor == slope ? slope : Double.NaN;
        }
        return x < 0 ? floor * Math.exp(x) : slope;
    }

    @Override
    public List<Breakpoint> breakpoints() {
        return List.of(Breakpoint.continuous(0, 0, floor, slope));
    }

    @Override
    public Optional<Asymptote> leftAsymptote() {
        return Optional.of(new Asymptote(0, 0 - floor, floor == 0));
    }

    @Override
    public Optional<Asymptote> rightAsymptote() {
        return Optional.of(Asymptote.joined(slope, 0));
    }

    private double below(double x) {
        // Not -0.0 for a floor of zero.
        return floor == 0 ? 0 : floor * Math.expm1(x);
    }
}
