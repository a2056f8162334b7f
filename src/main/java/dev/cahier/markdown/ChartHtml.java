package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.chart.ChartFiles;
import dev.cahier.chart.ChartSize;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartTheme;

/** Writes the HTML around the images of charts. */
final class ChartHtml {

    private ChartHtml() {}

    /** Returns a figure whose caption and card are HTML already, or empty. */
    static String figure(ChartSpec spec, String caption, String card, NoteContext note) {
        String words = caption.isBlank() ? "" : "<figcaption>" + caption + "</figcaption>\n";
        return "<figure class=\"chart\">\n"
                + picture(spec, "", note)
                + "\n"
                + words
                + "</figure>\n"
                + card;
    }

    /**
     * Returns the image of a chart, light or dark as the page is.
     *
     * @param alt the author's alternative text; one is made when it is blank
     */
    static String picture(ChartSpec spec, String alt, NoteContext note) {
        String text = alt.isBlank() ? note.description(spec) : alt;
        ChartSize size = spec.size();
        return "<picture class=\"chart\"><source media=\"screen and (prefers-color-scheme: dark)\" srcset=\""
                + url(spec, ChartTheme.DARK, note)
                + "\"><img src=\""
                + url(spec, ChartTheme.LIGHT, note)
                + "\" width=\""
                + size.widthPx()
                + "\" height=\""
                + size.heightPx()
                + "\" alt=\""
                + Escaping.escapeHtml(text, false)
                + "\" loading=\"lazy\" decoding=\"async\"></picture>";
    }

    private static String url(ChartSpec spec, ChartTheme theme, NoteContext note) {
        return note.links().generated(ChartFiles.path(spec, theme));
    }
}
