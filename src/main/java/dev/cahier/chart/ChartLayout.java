package dev.cahier.chart;

import java.util.List;

/**
 * Where the parts of a chart stand, in CSS pixels.
 *
 * @param left the left end of the plot
 * @param top the upper end of the plot, below the legend
 * @param widthPx the width of the plot
 * @param heightPx the height of the plot
 * @param legendTextPx the size of the letters above it
 */
record ChartLayout(int left, int top, int widthPx, int heightPx, double legendTextPx) {

    private static final int EDGE_PX = 4;
    private static final int RIGHT_PX = 16;
    private static final int LEGEND_GAP_PX = 12;

    /**
     * Lays out a chart: the labels of its y-axis decide its left margin, the legend its top.
     *
     * @param panel the number of the panel, from 0
     * @param panels how many panels stand side by side
     * @param legendPx the height of the legend
     */
    static ChartLayout of(
            Scene scene, int panel, int panels, double legendPx, GlyphOutlines glyphs) {
        ChartSize size = scene.size();
        int wholePx = size.widthPx() / panels;
        int margin = leftMargin(size, scene.yTicks(), glyphs);
        int left = panel * wholePx + margin;
        int width = wholePx - margin - RIGHT_PX;
        int top = EDGE_PX + (int) Math.ceil(legendPx) + LEGEND_GAP_PX;
        // Room for the labels of the x-axis.
        int bottom = (int) (size.tickTextPx() + size.labelGapPx() + 3);
        return new ChartLayout(
                left, top, width, size.heightPx() - top - bottom, size.legendTextPx());
    }

    /** Returns how wide the legend may be. */
    static double legendPx(ChartSize size) {
        return size.widthPx() - 2.0 * RIGHT_PX - EDGE_PX;
    }

    /** Returns the baseline of the first row of the legend, downwards from the top of the plot. */
    double legendBaseline() {
        return EDGE_PX + legendTextPx - top;
    }

    private static int leftMargin(ChartSize size, List<Double> ticks, GlyphOutlines glyphs) {
        double widest =
                ticks.stream()
                        .mapToDouble(
                                t ->
                                        glyphs.width(
                                                Label.text(Numbers.printed(t), size.tickTextPx())))
                        .max()
                        .orElse(0);
        return EDGE_PX + (int) Math.ceil(widest + size.labelGapPx());
    }
}
