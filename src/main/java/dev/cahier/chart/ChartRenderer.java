package dev.cahier.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.knowm.xchart.XYChart;

/**
 * Draws charts of functions as PNG images.
 *
 * <p>Safe for use by several threads. Equal specifications give equal bytes on one Java runtime.
 * Needs neither a display nor fonts.
 */
public final class ChartRenderer {

    /** Part of every chart's name; to be raised when the same chart comes to look different. */
    public static final int DRAWING_VERSION = 3;

    private final GlyphOutlines glyphs = GlyphOutlines.load();

    /** Draws a chart and returns it as a PNG image. */
    public byte[] render(ChartSpec spec, ChartTheme theme) {
        return PngEncoder.encode(draw(spec, theme));
    }

    /** Returns where the parts of a chart stand. */
    ChartLayout layout(ChartSpec spec, Scene scene, Palette palette) {
        return ChartLayout.of(
                spec.size(),
                scene,
                width -> Legend.of(spec, palette, glyphs, width).heightPx(),
                glyphs);
    }

    private BufferedImage draw(ChartSpec spec, ChartTheme theme) {
        ChartSize size = spec.size();
        Palette palette = Palette.of(theme);
        Scene scene = Scene.of(spec);
        ChartLayout layout = layout(spec, scene, palette);
        Legend legend = Legend.of(spec, palette, glyphs, layout.widthPx());
        XYChart chart = SceneChart.of(scene, palette, layout);
        chart.addAnnotation(new ChartText(scene, palette, layout, legend, glyphs));

        int density = ChartSize.DENSITY;
        BufferedImage image =
                new BufferedImage(
                        size.widthPx() * density,
                        size.heightPx() * density,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(palette.background());
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(density, density);
            g.translate(layout.left(), layout.top());
            chart.paint(g, layout.widthPx(), layout.heightPx());
        } finally {
            g.dispose();
        }
        return image;
    }
}
