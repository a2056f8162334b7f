package dev.cahier.chart;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/** Chooses the places at which the values of a chart's curves tell how they run. */
final class TellingPlaces {

    /** So many rows can be read; the most telling places come first. */
    private static final int MOST = 15;

    /** A curve with more places of one kind oscillates, and these say little of it. */
    private static final int MOST_OF_A_KIND = 6;

    private static final int ROUND_PLACES = 9;

    /** Places that are closer than this share of the domain are the same. */
    private static final double NEAR = 1e-6;

    private static final int HALVINGS = 60;

    private final ChartSpec spec;
    private final TreeSet<Double> chosen = new TreeSet<>();

    TellingPlaces(ChartSpec spec) {
        this.spec = spec;
    }

    /** Returns the places, ascending. */
    List<Double> ascending() {
        ChartDomain domain = spec.domain();
        choose(List.of(domain.from(), domain.to()));
        List<Double> turns = new ArrayList<>();
        List<Double> zeros = new ArrayList<>();
        List<Double> slopeTurns = new ArrayList<>();
        for (Curve curve : spec.curves()) {
            RealFunction function = curve.function(domain);
            boolean declared = curve instanceof Curve.OfActivation;
            choose(
                    few(
                            function.breakpoints().stream()
                                    .filter(TellingPlaces::isSeen)
                                    .map(Breakpoint::x)
                                    .toList()));
            Trace trace = Tracer.function(function, domain, declared);
            zeros.addAll(few(zeros(trace, function::value)));
            Trace slopes = Tracer.derivative(function, domain, declared);
            turns.addAll(few(zeros(slopes, function::derivative)));
            if (spec.derivative()) {
                slopeTurns.addAll(few(Extremes.turns(slopes, function::derivative)));
            }
        }
        choose(turns);
        choose(zeros);
        choose(List.of(0.0));
        choose(slopeTurns);
        choose(spec.xScale().ticks(domain, ROUND_PLACES));
        return List.copyOf(chosen);
    }

    private static boolean isSeen(Breakpoint at) {
        return at.isJump() || at.isKink() || Double.isNaN(at.value());
    }

    private static List<Double> few(List<Double> places) {
        return places.size() > MOST_OF_A_KIND ? List.of() : places;
    }

    private void choose(List<Double> places) {
        ChartDomain domain = spec.domain();
        double near = domain.width() * NEAR;
        for (double x : places) {
            boolean inside = domain.from() <= x && x <= domain.to();
            if (inside && chosen.size() < MOST && chosen.subSet(x - near, x + near).isEmpty()) {
                chosen.add(snapped(x, near) + 0.0);
            }
        }
    }

    /** Returns the place that the axis or a short decimal number names, if it is as good as it. */
    private double snapped(double x, double near) {
        for (double tick : spec.xScale().ticks(spec.domain(), ROUND_PLACES)) {
            if (Math.abs(tick - x) < near) {
                return tick;
            }
        }
        double decimal = PrintedCurve.rounded(x, PrintedCurve.DIGITS);
        return Math.abs(decimal - x) < spec.domain().width() * 1e-9 ? decimal : x;
    }

    private static List<Double> zeros(Trace trace, DoubleUnaryOperator curve) {
        List<Double> zeros = new ArrayList<>();
        double[] xs = trace.xs();
        double[] ys = trace.ys();
        for (int i = 0; i < ys.length; i++) {
            boolean alone = ys[i] == 0 && !isZero(ys, i - 1) && !isZero(ys, i + 1);
            if (alone) {
                zeros.add(xs[i]);
            } else if (i > 0 && ys[i - 1] * ys[i] < 0) {
                zeros.add(between(xs[i - 1], xs[i], curve));
            }
        }
        return zeros;
    }

    private static boolean isZero(double[] ys, int index) {
        return index >= 0 && index < ys.length && ys[index] == 0;
    }

    /** Narrows a stretch at whose ends a curve has different signs. */
    private static double between(double from, double to, DoubleUnaryOperator curve) {
        double low = from;
        double high = to;
        double sign = Math.signum(curve.applyAsDouble(from));
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (Math.signum(curve.applyAsDouble(middle)) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
