package dev.cahier.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A scene as an XChart chart: grid, axes, asymptotes, curves and points are its series, from the
 * hindmost to the foremost.
 *
 * <p>XChart's own axes, legend and title are off: they stand at the edges, mark odd numbers and
 * need fonts. For one use by one thread.
 */
final class SceneChart {

    private static final BasicStroke THIN = new BasicStroke(1f);
    private static final BasicStroke AXIS = new BasicStroke(1.4f);
    private static final BasicStroke GUIDE = stroke(1.3f, BasicStroke.CAP_BUTT, 4f, 4f);
    private static final Color TRANSPARENT = new Color(0, 0, 0, 0);
    private static final int NO_TICKS = Integer.MAX_VALUE;

    private final Scene scene;
    private final Palette palette;
    private final XYChart chart;
    private int seriesCount;

    private SceneChart(Scene scene, Palette palette, ChartLayout layout) {
        this.scene = scene;
        this.palette = palette;
        this.chart = new XYChart(layout.widthPx(), layout.heightPx());
    }

    /** Builds the chart, which is as large as the plot of the layout. */
    static XYChart of(Scene scene, Palette palette, ChartLayout layout) {
        SceneChart builder = new SceneChart(scene, palette, layout);
        builder.style();
        ChartPart part = scene.spec().part();
        if (part.showsAxes()) {
            builder.addGrid();
            builder.addAxes();
        }
        if (part.showsGuides()) {
            scene.guides().forEach(builder::addGuide);
        }
        if (part.showsFunctions() || part.showsDerivatives()) {
            builder.addCurves(part);
        }
        return builder.chart;
    }

    /** Returns how the line of a function, or of a derivative, is drawn. */
    static BasicStroke stroke(ChartSize size, boolean derivative) {
        return stroke(size, derivative, size.curvePx());
    }

    private static BasicStroke stroke(ChartSize size, boolean derivative, float width) {
        float dash = size.curvePx() * 9 / 2.6f;
        return derivative
                ? stroke(width, BasicStroke.CAP_BUTT, dash, dash / 2)
                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke stroke(float width, int cap, float... dash) {
        return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 1f, dash, 0f);
    }

    private void style() {
        XYStyler styler = chart.getStyler();
        styler.setLocale(Locale.ROOT);
        styler.setChartTitleVisible(false).setLegendVisible(false).setChartPadding(0);
        Color paper = scene.spec().part().isTransparent() ? TRANSPARENT : palette.background();
        styler.setChartBackgroundColor(paper);
        styler.setPlotBackgroundColor(paper);
        styler.setPlotBorderVisible(false).setPlotContentSize(1);
        styler.setAxisTitlesVisible(false).setAxisTicksVisible(false).setPlotMargin(0);
        styler.setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
        // With no room for a single tick XChart measures no label, for which it would need a font.
        styler.setXAxisTickMarkSpacingHint(NO_TICKS).setYAxisTickMarkSpacingHint(NO_TICKS);
        styler.setXAxisMin(scene.domain().from()).setXAxisMax(scene.domain().to());
        styler.setYAxisMin(scene.range().low()).setYAxisMax(scene.range().high());
    }

    private void addGrid() {
        for (double x : scene.xTicks()) {
            addVertical(x, palette.grid(), THIN);
        }
        for (double y : scene.yTicks()) {
            addHorizontal(y, palette.grid(), THIN);
        }
    }

    private void addAxes() {
        if (scene.domain().from() <= 0 && scene.domain().to() >= 0) {
            addVertical(0, palette.axis(), AXIS);
        }
        if (scene.range().contains(0)) {
            addHorizontal(0, palette.axis(), AXIS);
        }
    }

    private void addVertical(double x, Color colour, BasicStroke stroke) {
        double[] ys = {scene.range().low(), scene.range().high()};
        addLine(new double[] {x, x}, ys, colour, stroke);
    }

    private void addHorizontal(double y, Color colour, BasicStroke stroke) {
        double[] xs = {scene.domain().from(), scene.domain().to()};
        addLine(xs, new double[] {y, y}, colour, stroke);
    }

    private void addGuide(Guide guide) {
        double[] xs = {scene.domain().from(), scene.domain().to()};
        double[] ys = {guide.line().at(xs[0]), guide.line().at(xs[1])};
        addLine(xs, ys, palette.guide(), GUIDE);
    }

    private void addCurves(ChartPart part) {
        List<Trace> functions = part.showsFunctions() ? scene.functions() : List.of();
        List<Trace> derivatives = part.showsDerivatives() ? scene.derivatives() : List.of();
        boolean single = scene.functions().size() == 1;
        boolean dashed = part != ChartPart.DERIVATIVE;
        ChartSize size = scene.size();
        float[] functionWidths = LineWidths.of(functions, scene, size.curvePx());
        float[] derivativeWidths = LineWidths.of(derivatives, scene, size.curvePx());
        for (int i = 0; i < functions.size(); i++) {
            BasicStroke stroke = stroke(size, false, functionWidths[i]);
            addTrace(functions.get(i), palette.curves().get(i), stroke);
        }
        for (int i = 0; i < derivatives.size(); i++) {
            Color colour = single ? palette.derivative() : palette.curves().get(i);
            BasicStroke stroke = stroke(size, dashed, derivativeWidths[i]);
            addTrace(derivatives.get(i), colour, stroke);
        }
        for (int i = 0; i < derivatives.size(); i++) {
            Color colour = single ? palette.derivative() : palette.curves().get(i);
            addDots(derivatives.get(i).dots(), colour);
        }
        for (int i = 0; i < functions.size(); i++) {
            addDots(functions.get(i).dots(), palette.curves().get(i));
        }
    }

    private void addTrace(Trace trace, Color colour, BasicStroke stroke) {
        double[] ys = trace.ys().clone();
        for (int i = 0; i < ys.length; i++) {
            ys[i] = scene.range().clamp(ys[i]);
        }
        // Only a smooth series is drawn as one path; dashes need one. Its samples are so dense that
        // smoothing changes nothing.
        addLine(trace.xs(), ys, colour, stroke).setSmooth(true);
    }

    private void addDots(List<Dot> dots, Color colour) {
        for (Dot dot : dots) {
            // A mask has a hole where there is a hole.
            Color paper = scene.spec().part().isShared() ? TRANSPARENT : palette.background();
            Color inside = dot.filled() ? colour : paper;
            addSeries(new double[] {dot.x()}, new double[] {dot.y()}, colour)
                    .setMarker(new DotMarker(scene.size().dotPx(), inside))
                    .setLineStyle(SeriesLines.NONE);
        }
    }

    private XYSeries addLine(double[] xs, double[] ys, Color colour, BasicStroke stroke) {
        XYSeries series = addSeries(xs, ys, colour);
        series.setMarker(SeriesMarkers.NONE).setLineStyle(stroke);
        return series;
    }

    private XYSeries addSeries(double[] xs, double[] ys, Color colour) {
        XYSeries series = chart.addSeries("series " + seriesCount++, xs, ys);
        series.setLineColor(colour);
        series.setMarkerColor(colour);
        return series;
    }
}
