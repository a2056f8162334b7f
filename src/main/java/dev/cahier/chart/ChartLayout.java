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
    private static final String MINUS = "\u2212";
    private static final int LEGEND_GAP_PX = 12;

    /**
     * Lays out a chart: the labels of its y-axis decide its left margin, the legend its top.
     *
     * @param panel the number of the panel, from 0
     * @param panels how many panels stand side by side, or one below the other
     * @param legendPx the height of the legend
     */
    static ChartLayout of(
            Scene scene, int panel, int panels, double legendPx, GlyphOutlines glyphs) {
        ChartSize size = scene.size();
        boolean stacked = scene.isStacked();
        int wholePx = stacked ? size.widthPx() : size.widthPx() / panels;
        List<Label> xLabels = labels(scene.xLabels(), size);
        int margin = leftMargin(scene, wholePx, xLabels, glyphs);
        int right = rightMargin(scene, wholePx - margin, xLabels, glyphs);
        int left = (stacked ? 0 : panel * wholePx) + margin;
        int width = wholePx - margin - right;
        int top = EDGE_PX + (int) Math.ceil(legendPx) + LEGEND_GAP_PX;
        // Room for the labels of the x-axis.
        int bottom = (int) (size.tickTextPx() + size.labelGapPx() + 3);
        int restPx = (scene.heightPx() - top) / (stacked ? panels : 1);
        // The first label of a lower panel reaches above it.
        int above = stacked && panel > 0 ? LEGEND_GAP_PX : 0;
        return new ChartLayout(
                left,
                top + (stacked ? panel * restPx : 0) + above,
                width,
                restPx - above - bottom,
                size.legendTextPx());
    }

    /** Returns how wide the legend may be. */
    static double legendPx(ChartSize size) {
        return size.widthPx() - 2.0 * RIGHT_PX - EDGE_PX;
    }

    /** Returns the baseline of the first row of the legend, downwards from the top of the plot. */
    double legendBaseline() {
        return EDGE_PX + legendTextPx - top;
    }

    /** Returns how far a label of the x-axis reaches to the left of its place. */
    static double leftOf(Label label, GlyphOutlines glyphs) {
        // The minus sign hangs, so that the digits are centred under their line.
        String text = label.text();
        boolean negative = text.startsWith(MINUS);
        double sign = negative ? glyphs.width(Label.text(MINUS, label.sizePx())) : 0;
        return (glyphs.width(label) + sign) / 2;
    }

    private static List<Label> labels(List<String> texts, ChartSize size) {
        return texts.stream().map(text -> Label.text(text, size.tickTextPx())).toList();
    }

    private static int leftMargin(
            Scene scene, int wholePx, List<Label> xLabels, GlyphOutlines glyphs) {
        List<Label> yLabels = labels(scene.yLabels(), scene.size());
        double widest = yLabels.stream().mapToDouble(glyphs::width).max().orElse(0);
        double margin = EDGE_PX + Math.ceil(widest + scene.size().labelGapPx());
        if (!xLabels.isEmpty()) {
            double share = (scene.xTicks().get(0) - scene.domain().from()) / scene.domain().width();
            double inside = share * (wholePx - margin - RIGHT_PX);
            margin = Math.max(margin, EDGE_PX + leftOf(xLabels.get(0), glyphs) - inside);
        }
        return (int) Math.ceil(margin);
    }

    /** Returns room for the half of the last label of the x-axis that is right of its place. */
    private static int rightMargin(
            Scene scene, int restPx, List<Label> xLabels, GlyphOutlines glyphs) {
        if (xLabels.isEmpty()) {
            return RIGHT_PX;
        }
        int last = xLabels.size() - 1;
        double share = (scene.domain().to() - scene.xTicks().get(last)) / scene.domain().width();
        double inside = share * (restPx - RIGHT_PX);
        Label label = xLabels.get(last);
        double right = glyphs.width(label) - leftOf(label, glyphs);
        return (int) Math.ceil(Math.max(RIGHT_PX, EDGE_PX + right - inside));
    }
}
