package dev.cahier.activation;

import java.util.List;
import java.util.Optional;

/**
 * The function that is {@code slope x} from zero on and {@code floor (e^(x/width) - 1)} before: the
 * common form of ELU, SELU and CELU.
 *
 * @param floor how far below zero it comes, not negative
 * @param width how slowly it gets there, positive
 * @param slope the slope from zero on
 */
record ExponentialLine(double floor, double width, double slope) implements RealFunction {

    /** Where {@code e^u - 1} is u, to double precision. */
    private static final double LINEAR = -0x1p-60;

    @Override
    public double value(double x) {
        return (x < 0 ? below(x) : slope * x) + 0.0;
    }

    @Override
    public double derivative(double x) {
        if (Double.isNaN(x) || x == 0) {
            return x == 0 && leftSlope() == slope ? slope : Double.NaN;
        }
        return x < 0 ? Exponential.times(leftSlope(), Exponential.quotient(x, width)) : slope;
    }

    /** Returns the origin; where the slopes agree, the second derivative does not. */
    @Override
    public List<Breakpoint> breakpoints() {
        return List.of(Breakpoint.continuous(0, 0, leftSlope(), slope));
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
        double u = x / width;
        return u > LINEAR ? leftSlope() * x : floor * Math.expm1(u);
    }

    private double leftSlope() {
        return floor / width;
    }
}
