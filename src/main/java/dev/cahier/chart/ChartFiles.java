package dev.cahier.chart;

/** Where the images of charts stand in a site. */
public final class ChartFiles {

    private ChartFiles() {}

    /** Returns the path of a chart's image within the site, such as {@code charts/x-dark.png}. */
    public static String path(ChartSpec spec, ChartTheme theme) {
        return "charts/" + spec.key() + (theme == ChartTheme.DARK ? "-dark" : "") + ".png";
    }
}
