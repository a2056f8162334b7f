package dev.cahier.analysis;

import dev.cahier.activation.RealFunction;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A function or its derivative, as the search for its ups and downs sees it.
 *
 * @param values its values; at an infinity the limit, NaN where there is none
 * @param slopes its derivative, if that is known exactly
 * @param breaks the points between which it is analytic, ascending
 */
record Curve(
        DoubleUnaryOperator values, Optional<DoubleUnaryOperator> slopes, List<CurveBreak> breaks) {

    Curve {
        breaks = List.copyOf(breaks);
    }

    /** Returns a function as a curve. */
    static Curve of(RealFunction f) {
        List<CurveBreak> breaks =
                f.breakpoints().stream()
                        .map(b -> new CurveBreak(b.x(), b.left(), b.value(), b.right()))
                        .toList();
        return new Curve(f::value, Optional.of(f::derivative), breaks);
    }

    /** Returns the derivative of a function as a curve. */
    static Curve ofDerivative(RealFunction f) {
        List<CurveBreak> breaks =
                f.breakpoints().stream()
                        .map(
                                b ->
                                        new CurveBreak(
                                                b.x(),
                                                b.leftSlope(),
                                                b.isDerivativeAbsent() ? Double.NaN : b.leftSlope(),
                                                b.rightSlope()))
                        .toList();
        return new Curve(f::derivative, Optional.empty(), breaks);
    }

    double at(double x) {
        return values.applyAsDouble(x);
    }
}
