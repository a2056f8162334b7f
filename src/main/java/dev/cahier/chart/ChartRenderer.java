package dev.cahier.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/**
 * Draws charts of functions as PNG images.
 *
 * <p>Safe for use by several threads. Equal specifications give equal bytes on one Java runtime.
 * Needs neither a display nor fonts.
 */
public final class ChartRenderer {

    /**
     * Part of every chart's name; to be raised when the same chart comes to look different, or its
     * values are written in another way.
     */
    public static final int DRAWING_VERSION = 7;

    private final GlyphOutlines glyphs = GlyphOutlines.load();

    /** Draws a chart and returns it as a PNG image. */
    public byte[] render(ChartSpec spec, ChartTheme theme) {
        return drawing(spec).image(spec, theme);
    }

    /** Returns the files of a chart, which are made from the same samples. */
    public ChartDrawing drawing(ChartSpec spec) {
        return new ChartDrawing(this, spec);
    }

    /**
     * Draws a chart and returns it as a PNG image.
     *
     * @param traces its curves, or those of the same chart in another size
     */
    byte[] render(ChartSpec spec, ChartTheme theme, Traces traces) {
        return PngEncoder.encode(draw(spec, theme, traces));
    }

    /** Returns where the plots of a chart stand, one for each of its panels. */
    List<ChartLayout> layouts(ChartSpec spec, List<Scene> panels) {
        Legend legend = legend(spec, Palette.of(ChartTheme.LIGHT));
        return IntStream.range(0, panels.size())
                .mapToObj(i -> layout(legend, panels.get(i), i, panels.size()))
                .toList();
    }

    /** Returns where the parts of a chart in one panel stand. */
    ChartLayout layout(ChartSpec spec, Scene scene, Palette palette) {
        return layout(legend(spec, palette), scene, 0, 1);
    }

    private ChartLayout layout(Legend legend, Scene scene, int panel, int panels) {
        return ChartLayout.of(scene, panel, panels, legend.heightPx(), glyphs);
    }

    private Legend legend(ChartSpec spec, Palette palette) {
        return Legend.of(spec, palette, glyphs, ChartLayout.legendPx(spec.size()));
    }

    private BufferedImage draw(ChartSpec spec, ChartTheme theme, Traces traces) {
        ChartSize size = spec.size();
        int density = ChartSize.DENSITY;
        boolean transparent = spec.part().isTransparent();
        BufferedImage image =
                new BufferedImage(
                        size.widthPx() * density,
                        spec.heightPx() * density,
                        transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Palette palette = Palette.of(theme);
        Graphics2D g = image.createGraphics();
        try {
            if (!transparent) {
                g.setColor(palette.background());
                g.fillRect(0, 0, image.getWidth(), image.getHeight());
            }
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(density, density);
            drawPanels(spec, Scene.panels(spec, traces), palette, g);
        } finally {
            g.dispose();
        }
        return image;
    }

    private void drawPanels(ChartSpec spec, List<Scene> panels, Palette palette, Graphics2D g) {
        Legend legend = legend(spec, palette);
        for (int i = 0; i < panels.size(); i++) {
            Scene scene = panels.get(i);
            ChartLayout layout = layout(legend, scene, i, panels.size());
            XYChart chart = SceneChart.of(scene, palette, layout);
            // The legend is that of all panels; it begins above the first.
            Legend above = i == 0 ? legend : new Legend(List.of(), legend.textPx());
            chart.addAnnotation(new ChartText(scene, palette, layout, above, glyphs));
            Graphics2D part = (Graphics2D) g.create();
            try {
                part.translate(layout.left(), layout.top());
                chart.paint(part, layout.widthPx(), layout.heightPx());
            } finally {
                part.dispose();
            }
        }
    }
}
