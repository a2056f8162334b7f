package dev.cahier.chart;

/** What of a chart an image shows. */
public enum ChartPart {
    /** All of it. */
    WHOLE,
    /** What stays the same when its curves change: the grid, the axes and the legend. */
    AXES,
    /** Its curves with their points and asymptotes, transparent, to be laid over its axes. */
    CURVES
}
