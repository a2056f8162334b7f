package dev.cahier.chart;

import java.util.Optional;

/** The addresses of a site's chart files. */
public final class ChartFiles {

    private ChartFiles() {}

    /** Returns the path of a chart's image within the site, such as {@code charts/x-dark.png}. */
    public static String path(ChartSpec spec, ChartTheme theme) {
        return "charts/" + spec.key() + (theme == ChartTheme.DARK ? "-dark" : "") + ".png";
    }

    /**
     * Returns the path of the values of a chart within the site, such as {@code charts/x.json}: a
     * script finds it beside the light image. Empty for a chart that shows none.
     */
    public static Optional<String> values(ChartSpec spec) {
        return spec.hasValues() ? Optional.of("charts/" + spec.key() + ".json") : Optional.empty();
    }
}
