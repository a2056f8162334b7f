package dev.cahier.chart;

/**
 * The size of a chart on the page; its image has {@link #DENSITY} times as many pixels each way.
 */
public enum ChartSize {
    /** The size of a chart in a text. */
    STANDARD(560, 360, true, 16, 17, 15, 9, 7, 2.6f),
    /** The size of the same chart on a narrow screen, where letters must not shrink. */
    NARROW(340, 250, true, 13, 13, 12, 7, 5, 2.2f),
    /** The size of a chart beside others of its kind, which has no legend. */
    MULTIPLE(280, 180, false, 11.5, 11.5, 11.5, 5, 5, 1.9f),
    /** The size of a chart among many others, which marks no more than 0, 1 and −1. */
    THUMBNAIL(280, 180, false, 11.5, 11.5, 11.5, 5, 5, 1.9f);

    /** Image pixels for each CSS pixel. */
    public static final int DENSITY = 2;

    private final int widthPx;
    private final int heightPx;
    private final boolean explained;
    private final double tickTextPx;
    private final double legendTextPx;
    private final double guideTextPx;
    private final int mostXTicks;
    private final int mostYTicks;
    private final float curvePx;

    ChartSize(
            int widthPx,
            int heightPx,
            boolean explained,
            double tickTextPx,
            double legendTextPx,
            double guideTextPx,
            int mostXTicks,
            int mostYTicks,
            float curvePx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.explained = explained;
        this.tickTextPx = tickTextPx;
        this.legendTextPx = legendTextPx;
        this.guideTextPx = guideTextPx;
        this.mostXTicks = mostXTicks;
        this.mostYTicks = mostYTicks;
        this.curvePx = curvePx;
    }

    /** Returns its width in CSS pixels. */
    public int widthPx() {
        return widthPx;
    }

    /** Returns its height in CSS pixels. */
    public int heightPx() {
        return heightPx;
    }

    /** Returns whether it has a legend and labelled asymptotes. */
    boolean isExplained() {
        return explained;
    }

    double tickTextPx() {
        return tickTextPx;
    }

    double legendTextPx() {
        return legendTextPx;
    }

    double guideTextPx() {
        return guideTextPx;
    }

    /** Returns the space between an axis and its labels. */
    double labelGapPx() {
        return explained ? Math.rint(tickTextPx * 0.55) : 6;
    }

    int mostXTicks() {
        return mostXTicks;
    }

    int mostYTicks() {
        return mostYTicks;
    }

    /** Returns how wide the line of a curve is. */
    float curvePx() {
        return curvePx;
    }

    /** Returns the radius of a point. */
    double dotPx() {
        return 1.6 * curvePx;
    }
}
