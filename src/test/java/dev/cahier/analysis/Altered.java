package dev.cahier.analysis;

import dev.cahier.activation.Asymptote;
import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** A function that was tampered with. */
record Altered(
        DoubleUnaryOperator values,
        DoubleUnaryOperator slopes,
        List<Breakpoint> breakpoints,
        Optional<Asymptote> leftAsymptote,
        Optional<Asymptote> rightAsymptote)
        implements RealFunction {

    static Altered of(RealFunction f) {
        return new Altered(
                f::value, f::derivative, f.breakpoints(), f.leftAsymptote(), f.rightAsymptote());
    }

    Altered withValues(DoubleUnaryOperator other) {
        return new Altered(other, slopes, breakpoints, leftAsymptote, rightAsymptote);
    }

    Altered withSlopes(DoubleUnaryOperator other) {
        return new Altered(values, other, breakpoints, leftAsymptote, rightAsymptote);
    }

    Altered withBreakpoints(List<Breakpoint> others) {
        return new Altered(values, slopes, others, leftAsymptote, rightAsymptote);
    }

    Altered withRightAsymptote(Asymptote line) {
        return new Altered(values, slopes, breakpoints, leftAsymptote, Optional.of(line));
    }

    @Override
    public double value(double x) {
        return values.applyAsDouble(x);
    }

    @Override
    public double derivative(double x) {
        return slopes.applyAsDouble(x);
    }
}
