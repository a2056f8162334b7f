package dev.cahier.chart;

/**
 * The size of a chart on the page; its image has {@link #DENSITY} times as many pixels each way.
 *
 * @param widthPx width in CSS pixels
 * @param heightPx height in CSS pixels
 */
public record ChartSize(int widthPx, int heightPx) {

    /** Image pixels for each CSS pixel. */
    public static final int DENSITY = 2;

    /** The size of every chart of functions. */
    public static final ChartSize STANDARD = new ChartSize(560, 360);
}
