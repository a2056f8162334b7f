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
 * @param spec what the chart shows
 * @param range the part of the y-axis that is shown
 * @param functions the traces of the functions, in the order of the specification
 * @param derivatives the traces of their derivatives in the same order, or none
 * @param guides the asymptotes that are drawn
 */
record Scene(
        ChartSpec spec,
        HeightRange range,
        List<Trace> functions,
        List<Trace> derivatives,
        List<Guide> guides) {

    /** How near a curve must come to an asymptote, as a share of the height of the curves. */
    private static final double NEAR = 0.35;

    /** On a longer axis the marks of 0 and 1 would stand too close. */
    private static final double MOST_UNITS = 14;

    /** The width of a digit, in the size of its text. */
    private static final double DIGIT = 0.62;

    private static final int FEWEST_TICKS = 2;

    static Scene of(ChartSpec spec) {
        return of(spec, Traces.of(spec));
    }

    /**
     * Returns what is to be seen in a chart.
     *
     * @param traces its curves, or those of the same chart in another size
     */
    static Scene of(ChartSpec spec, Traces traces) {
        ChartDomain domain = spec.domain();
        List<RealFunction> curves = traces.curves();
        List<Trace> functions = traces.functions();
        List<Trace> derivatives = traces.derivatives();
        // Several functions with their asymptotes would be a thicket.
        List<Guide> guides =
                curves.size() == 1 && spec.size().isExplained()
                        ? guides(curves.get(0), domain, nearness(functions, derivatives, domain))
                        : List.of();
        HeightRange range = range(spec, functions, derivatives, guides);
        return new Scene(spec, range, functions, derivatives, guides);
    }

    /**
     * Returns what is to be seen in each panel of a chart, in their order: all in one, or the
     * functions in one and the derivatives in another.
     *
     * @param traces its curves, or those of the same chart in another size
     */
    static List<Scene> panels(ChartSpec spec, Traces traces) {
        Scene all = of(spec, traces);
        if (!spec.isPanelled()) {
            return List.of(all);
        }
        HeightRange functions = range(spec, all.functions, List.of(), List.of());
        HeightRange derivatives = range(spec, List.of(), all.derivatives, List.of());
        return List.of(
                new Scene(spec, functions, all.functions, List.of(), List.of()),
                new Scene(spec, derivatives, List.of(), all.derivatives, List.of()));
    }

    ChartDomain domain() {
        return spec.domain();
    }

    ChartSize size() {
        return spec.size();
    }

    boolean isStacked() {
        return spec.isStacked();
    }

    int heightPx() {
        return spec.heightPx();
    }

    XScale xScale() {
        return spec.xScale();
    }

    /** Returns the marked places on the x-axis, no more than there is room for their labels. */
    List<Double> xTicks() {
        if (size() == ChartSize.THUMBNAIL) {
            return units(domain().from(), domain().to());
        }
        int whole = size().mostXTicks();
        int most = spec.isPanelled() ? (whole + 1) / 2 : whole;
        List<Double> ticks = xScale().ticks(domain(), most);
        while (most > FEWEST_TICKS && !hasRoomFor(ticks)) {
            most--;
            ticks = xScale().ticks(domain(), most);
        }
        return ticks;
    }

    private boolean hasRoomFor(List<Double> ticks) {
        int longest = xScale().labels(ticks).stream().mapToInt(String::length).max().orElse(0);
        int widthPx = size().widthPx() / (spec.isPanelled() && !spec.isStacked() ? 2 : 1);
        double room = widthPx / Math.max(1.0, ticks.size());
        return (longest + 1) * DIGIT * size().tickTextPx() <= room;
    }

    List<String> xLabels() {
        return xScale().labels(xTicks());
    }

    List<String> yLabels() {
        return Numbers.labels(yTicks());
    }

    List<Double> yTicks() {
        if (size() == ChartSize.THUMBNAIL) {
            return units(range.low(), range.high());
        }
        return Ticks.within(range.low(), range.high(), size().mostYTicks());
    }

    /** Returns those of 0, 1 and −1 that are shown, and only 0 where they would stand too close. */
    private static List<Double> units(double low, double high) {
        boolean isClose = high - low > MOST_UNITS;
        return Stream.of(-1.0, 0.0, 1.0)
                .filter(at -> low <= at && at <= high && (at == 0 || !isClose))
                .toList();
    }

    private static double nearness(
            List<Trace> functions, List<Trace> derivatives, ChartDomain domain) {
        List<Trace> all = Stream.concat(functions.stream(), derivatives.stream()).toList();
        return HeightRange.around(all, List.of(), domain).height() * NEAR;
    }

    private static HeightRange range(
            ChartSpec spec, List<Trace> functions, List<Trace> derivatives, List<Guide> guides) {
        if (spec.range().isPresent()) {
            return new HeightRange(spec.range().get().lo(), spec.range().get().hi());
        }
        List<Trace> all = Stream.concat(functions.stream(), derivatives.stream()).toList();
        if (spec.curves().get(0) instanceof Curve.OfExpression) {
            return HeightRange.robust(all, spec.domain());
        }
        List<Double> lines =
                guides.stream().filter(Guide::isHorizontal).map(g -> g.line().at(0)).toList();
        return HeightRange.around(all, lines, spec.domain());
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
