package dev.cahier.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import org.knowm.xchart.internal.chartpart.Annotation;

/** The text of a chart, as an XChart annotation: labels of the axes and asymptotes, and legend. */
final class ChartText extends Annotation {

    /** How far the colour of the page reaches around a label that stands on lines. */
    private static final BasicStroke HALO =
            new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** How far the middle of digits and small letters is above their baseline, in their size. */
    private static final double MIDDLE = 0.36;

    private static final double GUIDE_TEXT_PX = 15;

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
        paintTicks(g);
        scene.guides().forEach(guide -> paintGuide(g, guide));
        double baseline = layout.legendBaseline();
        for (Legend.Row row : legend.rows()) {
            for (Legend.Placed placed : row.entries()) {
                paintLegendEntry(g, placed, baseline);
            }
            baseline += Legend.ROW_PX;
        }
    }

    private void paintTicks(Graphics2D g) {
        double size = ChartLayout.TICK_TEXT_PX;
        double below = layout.heightPx() + ChartLayout.LABEL_GAP_PX + size * 2 * MIDDLE;
        for (double tick : scene.xTicks()) {
            Label label = Label.text(Numbers.printed(tick), size);
            // The minus sign hangs, so that the digits stand centred under their line.
            double sign = tick < 0 ? glyphs.width(Label.text("\u2212", size)) : 0;
            double x = chart.getScreenXFromChart(tick) - (glyphs.width(label) + sign) / 2;
            paint(g, label, x, below, palette.text());
        }
        for (double tick : scene.yTicks()) {
            Label label = Label.text(Numbers.printed(tick), size);
            double y = chart.getScreenYFromChart(tick) + size * MIDDLE;
            paint(g, label, -ChartLayout.LABEL_GAP_PX - glyphs.width(label), y, palette.text());
        }
    }

    /** Writes the equation where the curve is far from its asymptote. */
    private void paintGuide(Graphics2D g, Guide guide) {
        Label label = Label.formula(guide.equation(), GUIDE_TEXT_PX);
        double width = glyphs.width(label);
        double x;
        double y;
        if (guide.isHorizontal()) {
            x = guide.onRight() ? 8 : layout.widthPx() - width - 8;
            boolean isUpper = guide.line().intercept() > 0;
            double height = chart.getScreenYFromChart(guide.line().intercept());
            y = isUpper ? height + GUIDE_TEXT_PX + 4 : height - 8;
        } else {
            double end = guide.onRight() ? scene.domain().to() : scene.domain().from();
            x = chart.getScreenXFromChart(end / 2) + (guide.onRight() ? 14 : -14 - width);
            y = chart.getScreenYFromChart(guide.line().at(end / 2)) + GUIDE_TEXT_PX;
        }
        Shape outline = glyphs.outline(label, x, y);
        g.setColor(palette.background());
        g.setStroke(HALO);
        g.draw(outline);
        g.fill(outline);
        paint(g, label, x, y, palette.guide());
    }

    private void paintLegendEntry(Graphics2D g, Legend.Placed placed, double baseline) {
        placed.entry()
                .line()
                .ifPresent(
                        line -> {
                            double y = baseline - Legend.TEXT_PX * MIDDLE;
                            g.setColor(line.colour());
                            g.setStroke(
                                    line.dashed() ? SceneChart.DERIVATIVE : SceneChart.FUNCTION);
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
}
