package dev.cahier.chart;

/** The page that a chart stands on. */
public enum ChartTheme {
    /** A light page, white. */
    LIGHT,
    /** A dark page, nearly black. */
    DARK;

    /** Returns the word for it in file names and style sheets: {@code light} or {@code dark}. */
    public String word() {
        return this == LIGHT ? "light" : "dark";
    }
}
