package dev.cahier.chart;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import dev.cahier.chart.CurveFact.Bends;
import dev.cahier.chart.CurveFact.Constant;
import dev.cahier.chart.CurveFact.Falls;
import dev.cahier.chart.CurveFact.Jumps;
import dev.cahier.chart.CurveFact.Lacks;
import dev.cahier.chart.CurveFact.Rises;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Computes what can be said about the curves of a chart. */
final class CurveFacts {

    /** Steps smaller than this share of a curve's height are taken for rounding. */
    private static final double NOISE = 1e-12;

    private CurveFacts() {}

    /** Returns facts about a function. */
    static List<CurveFact> ofFunction(RealFunction function, ChartDomain domain) {
        List<CurveFact> facts = new ArrayList<>();
        Trace trace = Tracer.function(function, domain);
        course(trace, function::value).ifPresent(facts::add);
        for (Breakpoint at : inside(function, domain)) {
            if (at.isJump()) {
                facts.add(new Jumps(at.x(), at.left(), at.right()));
            } else if (at.isKink()) {
                facts.add(new Bends(at.x()));
            }
        }
        return facts;
    }

    /** Returns facts about the derivative of a function. */
    static List<CurveFact> ofDerivative(RealFunction function, ChartDomain domain) {
        List<CurveFact> facts = new ArrayList<>();
        Trace trace = Tracer.derivative(function, domain);
        course(trace, function::derivative).ifPresent(facts::add);
        for (Breakpoint at : inside(function, domain)) {
            if (at.leftSlope() != at.rightSlope()) {
                facts.add(new Jumps(at.x(), at.leftSlope(), at.rightSlope()));
            } else if (at.isJump()) {
                facts.add(new Lacks(at.x()));
            }
        }
        return facts;
    }

    private static List<Breakpoint> inside(RealFunction function, ChartDomain domain) {
        return function.breakpoints().stream()
                .filter(b -> domain.from() < b.x() && b.x() < domain.to())
                .toList();
    }

    /** Returns how a curve runs, empty if it does nothing but jump. */
    private static Optional<CurveFact> course(Trace trace, DoubleUnaryOperator curve) {
        double[] ys = trace.ys();
        double noise = NOISE * height(ys);
        boolean rises = false;
        boolean falls = false;
        boolean moves = false;
        double previous = ys[0];
        for (int i = 1; i < ys.length; i++) {
            if (!Double.isNaN(ys[i])) {
                rises |= ys[i] > previous + noise;
                falls |= ys[i] < previous - noise;
                moves |= Math.abs(ys[i] - ys[i - 1]) > noise;
                previous = ys[i];
            }
        }
        if (!rises && !falls) {
            return Optional.of(new Constant(ys[0]));
        }
        if (!moves) {
            return Optional.empty();
        }
        if (rises && falls) {
            return Optional.of(Extremes.of(trace, curve));
        }
        double last = ys[ys.length - 1];
        return Optional.of(rises ? new Rises(ys[0], last) : new Falls(ys[0], last));
    }

    private static double height(double[] ys) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double y : ys) {
            if (Double.isFinite(y)) {
                least = Math.min(least, y);
                greatest = Math.max(greatest, y);
            }
        }
        return greatest < least ? 0 : greatest - least;
    }
}
