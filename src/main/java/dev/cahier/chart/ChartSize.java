package dev.cahier.chart;

/**
 * The size of a chart on the page; its image has {@link #DENSITY} times as many pixels each way.
 */
public enum ChartSize {
    /** The size of a chart in a text. */
    STANDARD(560, 360),
    /** The size of a chart among many others, which has no legend. */
    THUMBNAIL(280, 180);

    /** Image pixels for each CSS pixel. */
    public static final int DENSITY = 2;

    private final int widthPx;
    private final int heightPx;

    ChartSize(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
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
        return this == STANDARD;
    }

    double tickTextPx() {
        return this == STANDARD ? 16 : 11.5;
    }

    /** Returns the space between an axis and its labels. */
    double labelGapPx() {
        return this == STANDARD ? 9 : 6;
    }

    int mostXTicks() {
        return this == STANDARD ? 9 : 5;
    }

    int mostYTicks() {
        return this == STANDARD ? 7 : 5;
    }

    /** Returns how wide the line of a curve is. */
    float curvePx() {
        return this == STANDARD ? 2.6f : 1.9f;
    }

    /** Returns the radius of a point. */
    double dotPx() {
        return this == STANDARD ? 4.2 : 3;
    }
}
