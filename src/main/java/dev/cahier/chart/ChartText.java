package dev.cahier.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Annotation;

/** The text of a chart, as an XChart annotation: labels of the axes and asymptotes, and legend. */
final class ChartText extends Annotation {

    /** How far the colour of the page reaches around a label that stands on lines. */
    private static final BasicStroke HALO =
            new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** How far the middle of digits and small letters is above their baseline, in their size. */
    private static final double MIDDLE = 0.36;

    private final Scene scene;
    private final Palette palette;
    private final ChartLayout layout;
    private final Legend legend;
    private final GlyphOutlines glyphs;

    ChartText(
            Scene scene, Palette palette, ChartLayout layout, Legend legend, GlyphOutlines glyphs) {
        super(true);
        this.scene = scene;
        this.palette = palette;
        this.layout = layout;
        this.legend = legend;
        this.glyphs = glyphs;
    }

    @Override
    public void paint(Graphics2D g) {
        ChartPart part = scene.spec().part();
        if (part.showsAxes()) {
            paintTicks(g);
            paintLegend(g);
        }
        if (part.showsGuides()) {
            scene.guides().forEach(guide -> paintGuide(g, guide));
        }
    }

    private void paintLegend(Graphics2D g) {
        double baseline = layout.legendBaseline();
        for (Legend.Row row : legend.rows()) {
            for (Legend.Placed placed : row.entries()) {
                paintLegendEntry(g, placed, baseline);
            }
            baseline += legend.rowPx();
        }
    }

    private void paintTicks(Graphics2D g) {
        double size = scene.size().tickTextPx();
        double gap = scene.size().labelGapPx();
        double below = layout.heightPx() + gap + size * 2 * MIDDLE;
        List<Double> xTicks = scene.xTicks();
        List<String> xLabels = scene.xLabels();
        for (int i = 0; i < xTicks.size(); i++) {
            Label label = Label.text(xLabels.get(i), size);
            double x = xPx(xTicks.get(i)) - ChartLayout.leftOf(label, glyphs);
            paint(g, label, x, below, palette.text());
        }
        List<Double> yTicks = scene.yTicks();
        List<String> yLabels = scene.yLabels();
        for (int i = 0; i < yTicks.size(); i++) {
            Label label = Label.text(yLabels.get(i), size);
            double y = yPx(yTicks.get(i)) + size * MIDDLE;
            paint(g, label, -gap - glyphs.width(label), y, palette.text());
        }
    }

    private void paintGuide(Graphics2D g, Guide guide) {
        Label label = Label.formula(guide.equation(), scene.size().guideTextPx());
        Point2D place =
                guide.isHorizontal()
                        ? besideHorizontal(guide, glyphs.width(label))
                        : besideOblique(guide, glyphs.width(label));
        Shape outline = glyphs.outline(label, place.getX(), place.getY());
        g.setColor(palette.background());
        g.setStroke(HALO);
        g.draw(outline);
        g.setColor(palette.guide());
        g.fill(outline);
    }

    /** Returns a place at that end of the line at which the curve is far away. */
    private Point2D besideHorizontal(Guide guide, double width) {
        double x = guide.onRight() ? 8 : layout.widthPx() - width - 8;
        double y = yPx(guide.line().intercept());
        boolean isUpper = guide.line().intercept() > 0;
        return new Point2D.Double(x, isUpper ? y + scene.size().guideTextPx() + 4 : y - 8);
    }

    /** Returns a place half-way along the line, on the side away from the curve. */
    private Point2D besideOblique(Guide guide, double width) {
        double middle = (guide.onRight() ? scene.domain().to() : scene.domain().from()) / 2;
        double height = guide.line().at(middle);
        double x = xPx(middle);
        double y = yPx(height);
        boolean isCurveAbove = scene.functions().get(0).at(middle) > height;
        boolean isRight = isCurveAbove == guide.line().slope() > 0;
        return new Point2D.Double(
                isRight ? x + 14 : x - 14 - width,
                isCurveAbove ? y + scene.size().guideTextPx() : y);
    }

    private void paintLegendEntry(Graphics2D g, Legend.Placed placed, double baseline) {
        placed.entry()
                .line()
                .ifPresent(
                        line -> {
                            double y = baseline - legend.textPx() * MIDDLE;
                            g.setColor(line.colour());
                            g.setStroke(SceneChart.stroke(scene.size(), line.dashed()));
                            g.draw(
                                    new Line2D.Double(
                                            placed.x(), y, placed.x() + Legend.SAMPLE_PX, y));
                        });
        paint(g, placed.entry().label(), placed.textX(), baseline, palette.text());
    }

    private void paint(Graphics2D g, Label label, double x, double y, Color colour) {
        g.setColor(colour);
        g.fill(glyphs.outline(label, x, y));
    }

    private double xPx(double x) {
        return (x - scene.domain().from()) / scene.domain().width() * layout.widthPx();
    }

    private double yPx(double y) {
        return (scene.range().high() - y) / scene.range().height() * layout.heightPx();
    }
}
