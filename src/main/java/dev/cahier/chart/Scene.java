package dev.cahier.chart;

import dev.cahier.activation.Asymptote;
import dev.cahier.activation.RealFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be seen in a chart, in the coordinates of the functions.
 *
 * @param domain the part of the x-axis that is shown
 * @param range the part of the y-axis that is shown
 * @param functions the traces of the functions, in the order of the specification
 * @param derivatives the traces of their derivatives in the same order, or none
 * @param guides the asymptotes that are drawn
 */
record Scene(
        ChartDomain domain,
        HeightRange range,
        List<Trace> functions,
        List<Trace> derivatives,
        List<Guide> guides) {

    private static final int MOST_X_TICKS = 9;
    private static final int MOST_Y_TICKS = 7;

    /** How near a curve must come to an asymptote, as a share of the height of the curves. */
    private static final double NEAR = 0.35;

    static Scene of(ChartSpec spec) {
        ChartDomain domain = spec.domain();
        List<RealFunction> curves = spec.curves().stream().map(c -> c.function()).toList();
        List<Trace> functions = curves.stream().map(f -> Tracer.function(f, domain)).toList();
        List<Trace> derivatives =
                spec.derivative()
                        ? curves.stream().map(f -> Tracer.derivative(f, domain)).toList()
                        : List.of();
        List<Trace> all = Stream.concat(functions.stream(), derivatives.stream()).toList();
        double height = HeightRange.around(all, List.of(), domain).height();
        // Several functions with their asymptotes would be a thicket.
        List<Guide> guides =
                curves.size() == 1 ? guides(curves.get(0), domain, height * NEAR) : List.of();
        List<Double> lines =
                guides.stream().filter(Guide::isHorizontal).map(g -> g.line().at(0)).toList();
        HeightRange range = HeightRange.around(all, lines, domain);
        return new Scene(domain, range, functions, derivatives, guides);
    }

    List<Double> xTicks() {
        return Ticks.within(domain.from(), domain.to(), MOST_X_TICKS);
    }

    List<Double> yTicks() {
        return Ticks.within(range.low(), range.high(), MOST_Y_TICKS);
    }

    private static List<Guide> guides(RealFunction function, ChartDomain domain, double near) {
        List<Guide> guides = new ArrayList<>();
        Optional<Asymptote> left = function.leftAsymptote();
        left.filter(line -> isWorthDrawing(line, function, domain.from(), near))
                .ifPresent(line -> guides.add(new Guide(line, false)));
        function.rightAsymptote()
                .filter(line -> !left.equals(Optional.of(line)))
                .filter(line -> isWorthDrawing(line, function, domain.to(), near))
                .ifPresent(line -> guides.add(new Guide(line, true)));
        return List.copyOf(guides);
    }

    private static boolean isWorthDrawing(
            Asymptote line, RealFunction function, double end, double near) {
        boolean isAxis = line.slope() == 0 && line.intercept() == 0;
        return !line.joined() && !isAxis && Math.abs(function.value(end) - line.at(end)) <= near;
    }
}
