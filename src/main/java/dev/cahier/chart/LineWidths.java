package dev.cahier.chart;

import java.util.List;

/**
 * Widens those of several lines that later ones cover, so that both colours are seen where curves
 * coincide.
 */
final class LineWidths {

    private static final int STEPS = 200;

    /** Heights that differ by less than this share of the plot look equal. */
    private static final double SAME = 0.006;

    /** Lines that coincide on a smaller share of the plot than this merely cross. */
    private static final double STRETCH = 0.08;

    /** By how much the undermost line is wider at most. */
    private static final float MOST_PX = 5;

    private LineWidths() {}

    /**
     * Returns how wide each line is drawn.
     *
     * @param traces the lines, the undermost first
     * @param usualPx the width of a line that nothing covers
     */
    static float[] of(List<Trace> traces, Scene scene, float usualPx) {
        double[][] heights =
                traces.stream()
                        .map(trace -> trace.evenly(scene.domain(), STEPS))
                        .toArray(double[][]::new);
        int[] levels = new int[heights.length];
        int highest = 0;
        for (int i = heights.length - 1; i >= 0; i--) {
            for (int above = i + 1; above < heights.length; above++) {
                if (coincide(heights[i], heights[above], scene.range())) {
                    levels[i] = Math.max(levels[i], levels[above] + 1);
                }
            }
            highest = Math.max(highest, levels[i]);
        }
        float step = highest == 0 ? 0 : Math.min(usualPx, MOST_PX / highest);
        float[] widths = new float[levels.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = usualPx + step * levels[i];
        }
        return widths;
    }

    private static boolean coincide(double[] under, double[] over, HeightRange range) {
        int run = 0;
        for (int i = 0; i < under.length; i++) {
            boolean shown = range.contains(under[i]) && range.contains(over[i]);
            run = shown && Math.abs(under[i] - over[i]) < SAME * range.height() ? run + 1 : 0;
            if (run > STRETCH * STEPS) {
                return true;
            }
        }
        return false;
    }
}
