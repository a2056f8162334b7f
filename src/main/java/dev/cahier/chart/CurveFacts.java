package dev.cahier.chart;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import dev.cahier.analysis.RoundedFunction;
import dev.cahier.chart.CurveFact.Bends;
import dev.cahier.chart.CurveFact.Constant;
import dev.cahier.chart.CurveFact.Falls;
import dev.cahier.chart.CurveFact.Hole;
import dev.cahier.chart.CurveFact.Jumps;
import dev.cahier.chart.CurveFact.Lacks;
import dev.cahier.chart.CurveFact.Many;
import dev.cahier.chart.CurveFact.Many.Kind;
import dev.cahier.chart.CurveFact.Pole;
import dev.cahier.chart.CurveFact.Rises;
import dev.cahier.chart.CurveFact.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** Computes what can be said about the curves of a chart. */
final class CurveFacts {

    /** Steps smaller than this share of a curve's height are taken for rounding. */
    private static final double NOISE = 1e-12;

    /** More breaks than this are counted, not listed. */
    private static final int MOST_LISTED = 4;

    private CurveFacts() {}

    /** Returns facts about a function. */
    static List<CurveFact> ofFunction(RealFunction function, ChartDomain domain, boolean declared) {
        Trace trace = Tracer.function(function, domain, declared);
        List<CurveFact> breaks = new ArrayList<>();
        for (Breakpoint at : inside(function, domain)) {
            if (isHole(at)) {
                breaks.add(new Hole(at.x(), at.left()));
            } else if (Double.isInfinite(at.left()) || Double.isInfinite(at.right())) {
                breaks.add(new Pole(at.x()));
            } else if (at.isJump()) {
                breaks.add(new Jumps(at.x(), at.left(), at.right()));
            } else if (at.isKink()) {
                breaks.add(new Bends(at.x()));
            }
        }
        return facts(trace, function::value, breaks);
    }

    /** Returns facts about the derivative of a function. */
    static List<CurveFact> ofDerivative(
            RealFunction function, ChartDomain domain, boolean declared) {
        Trace trace = Tracer.derivative(function, domain, declared);
        List<CurveFact> breaks = new ArrayList<>();
        for (Breakpoint at : inside(function, domain)) {
            if (isHole(at) && at.leftSlope() == at.rightSlope()) {
                breaks.add(new Lacks(at.x()));
            } else if (Double.isNaN(at.leftSlope()) || Double.isNaN(at.rightSlope())) {
                breaks.add(new Lacks(at.x()));
            } else if (Double.isInfinite(at.leftSlope()) || Double.isInfinite(at.rightSlope())) {
                breaks.add(new Pole(at.x()));
            } else if (at.leftSlope() != at.rightSlope()) {
                breaks.add(new Jumps(at.x(), at.leftSlope(), at.rightSlope()));
            } else if (at.isJump()) {
                breaks.add(new Lacks(at.x()));
            }
        }
        return facts(trace, function::derivative, breaks);
    }

    private static List<Breakpoint> inside(RealFunction function, ChartDomain domain) {
        double near = domain.width() * Tracer.NEAR;
        List<Breakpoint> holes =
                function instanceof RoundedFunction rounded ? rounded.holes() : List.of();
        return Stream.concat(function.breakpoints().stream(), holes.stream())
                .filter(b -> domain.from() + near < b.x() && b.x() < domain.to() - near)
                .sorted(Comparator.comparingDouble(Breakpoint::x))
                .toList();
    }

    private static boolean isHole(Breakpoint at) {
        return Double.isNaN(at.value()) && at.left() == at.right() && Double.isFinite(at.left());
    }

    private static List<CurveFact> facts(
            Trace trace, DoubleUnaryOperator curve, List<CurveFact> breaks) {
        boolean hasPoles = breaks.stream().anyMatch(Pole.class::isInstance);
        List<CurveFact> facts = new ArrayList<>();
        if (!hasPoles) {
            course(trace, curve).ifPresent(facts::add);
        }
        if (breaks.size() <= MOST_LISTED) {
            facts.addAll(breaks);
        } else {
            addCount(facts, breaks, Jumps.class, Kind.JUMPS);
            addCount(facts, breaks, Bends.class, Kind.KINKS);
            addCount(facts, breaks, Pole.class, Kind.POLES);
            addCount(facts, breaks, Lacks.class, Kind.GAPS);
            addCount(facts, breaks, Hole.class, Kind.HOLES);
        }
        return facts;
    }

    private static void addCount(
            List<CurveFact> facts,
            List<CurveFact> breaks,
            Class<? extends CurveFact> type,
            Kind kind) {
        int count = (int) breaks.stream().filter(type::isInstance).count();
        if (count > 0) {
            facts.add(new Many(kind, count));
        }
    }

    /** Returns how a curve runs, empty if it does nothing but jump. */
    private static Optional<CurveFact> course(Trace trace, DoubleUnaryOperator curve) {
        double[] ys = trace.ys();
        double[] known = Arrays.stream(ys).filter(y -> !Double.isNaN(y)).toArray();
        if (known.length == 0) {
            return Optional.of(new Undefined());
        }
        double noise = NOISE * height(known);
        boolean rises = false;
        boolean falls = false;
        boolean moves = false;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ys.length; i++) {
            if (!Double.isNaN(ys[i])) {
                // A change counts that is greater than what rounding may have done.
                double error = Double.isFinite(ys[i]) ? noise + trace.errors()[i] : 0;
                rises |= ys[i] - error > lowest;
                falls |= ys[i] + error < highest;
                moves |= i > 0 && Math.abs(ys[i] - ys[i - 1]) > error;
                lowest = Math.min(lowest, ys[i] + error);
                highest = Math.max(highest, ys[i] - error);
            }
        }
        double first = known[0];
        double last = known[known.length - 1];
        if (!rises && !falls) {
            return Optional.of(new Constant(first));
        }
        if (!moves) {
            return Optional.empty();
        }
        if (rises && falls) {
            return Optional.of(Extremes.of(trace, curve));
        }
        return Optional.of(rises ? new Rises(first, last) : new Falls(first, last));
    }

    private static double height(double[] ys) {
        double[] finite = Arrays.stream(ys).filter(Double::isFinite).toArray();
        return finite.length == 0
                ? 0
                : Arrays.stream(finite).max().orElseThrow()
                        - Arrays.stream(finite).min().orElseThrow();
    }
}
