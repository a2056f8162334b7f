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
record PiecewiseCurve(
        DoubleUnaryOperator values, Optional<DoubleUnaryOperator> slopes, List<CurveBreak> breaks) {

    PiecewiseCurve {
        breaks = List.copyOf(breaks);
    }

    /** Returns a function as a curve. */
    static PiecewiseCurve of(RealFunction f) {
        List<CurveBreak> breaks =
                f.breakpoints().stream()
                        .map(b -> new CurveBreak(b.x(), b.left(), b.value(), b.right()))
                        .toList();
        return new PiecewiseCurve(f::value, Optional.of(f::derivative), breaks);
    }

    /** Returns the derivative of a function as a curve. */
    static PiecewiseCurve ofDerivative(RealFunction f) {
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
        return new PiecewiseCurve(f::derivative, Optional.empty(), breaks);
    }

    double at(double x) {
        return values.applyAsDouble(x);
    }
}
