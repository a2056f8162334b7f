package dev.cahier.chart;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Where the parts of a chart stand, in CSS pixels.
 *
 * @param left the left end of the plot
 * @param top the upper end of the plot, below the legend
 * @param widthPx the width of the plot
 * @param heightPx the height of the plot
 */
record ChartLayout(int left, int top, int widthPx, int heightPx) {

    private static final int EDGE_PX = 4;
    private static final int RIGHT_PX = 16;
    private static final int LEGEND_GAP_PX = 12;

    /**
     * Lays out a chart: the labels of its y-axis decide its left margin, the legend its top.
     *
     * @param legendHeight the height of the legend if it may have a given width
     */
    static ChartLayout of(
            ChartSize size, Scene scene, DoubleUnaryOperator legendHeight, GlyphOutlines glyphs) {
        int left = leftMargin(size, scene.yTicks(), glyphs);
        int width = size.widthPx() - left - RIGHT_PX;
        int top = EDGE_PX + (int) Math.ceil(legendHeight.applyAsDouble(width)) + LEGEND_GAP_PX;
        // Room for the labels of the x-axis.
        int bottom = (int) (size.tickTextPx() + size.labelGapPx() + 3);
        return new ChartLayout(left, top, width, size.heightPx() - top - bottom);
    }

    /** Returns the baseline of the first row of the legend, downwards from the top of the plot. */
    double legendBaseline() {
        return EDGE_PX + Legend.TEXT_PX - top;
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
