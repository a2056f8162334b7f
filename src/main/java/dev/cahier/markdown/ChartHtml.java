package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.chart.ChartFiles;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartTheme;
import dev.cahier.chart.ValueTable;
import java.util.Optional;

/** Writes the HTML around the images of charts. */
public final class ChartHtml {

    private static final String LIGHT = "<picture class=\"chart chart-light\">";

    /** Stands in the markup of each chart off which readers read values; small ones have none. */
    public static final String MARK = LIGHT + "<source";

    private ChartHtml() {}

    /**
     * Returns a figure: the chart, what is said about its functions, and the caption.
     *
     * @param caption HTML, may be empty
     * @param facts HTML, may be empty
     */
    static String figure(ChartSpec spec, String caption, String facts, NoteContext note) {
        String words = caption.isBlank() ? "" : "<figcaption>" + caption + "</figcaption>\n";
        return "<figure class=\"chart\">\n"
                + picture(spec, "", note)
                + "\n"
                + facts
                + words
                + "</figure>\n";
    }

    /**
     * Returns the table of values of a chart; empty where there is none.
     *
     * @param wanted whether the author wants one; charts of few functions have one unless not
     */
    static String values(ChartSpec spec, Optional<Boolean> wanted, NoteContext note) {
        boolean usual = spec.curves().size() <= ValueTable.USUAL_CURVES;
        return wanted.orElse(usual) ? ValueTableHtml.of(spec, note.words()) : "";
    }

    /**
     * Returns the images of a chart, for light pages and for dark ones. The style sheet shows the
     * one that suits the page; on paper and without a style sheet the light one is shown. The dark
     * one has no alternative text, so that the description is read once.
     *
     * @param alt the author's alternative text; one is made when it is blank
     */
    static String picture(ChartSpec spec, String alt, NoteContext note) {
        String text = alt.isBlank() ? note.charts().description(spec) : alt;
        return LIGHT
                + image(spec, ChartTheme.LIGHT, text, note)
                + "</picture><picture class=\"chart chart-dark\" aria-hidden=\"true\" hidden>"
                + image(spec, ChartTheme.DARK, "", note)
                + "</picture>";
    }

    private static String image(ChartSpec spec, ChartTheme theme, String alt, NoteContext note) {
        StringBuilder html = new StringBuilder();
        for (ChartSpec other : spec.forPages()) {
            if (!other.equals(spec)) {
                html.append("<source media=\"(max-width: 40rem)\" srcset=\"")
                        .append(url(other, theme, note))
                        .append('"')
                        .append(measures(other))
                        .append('>');
            }
        }
        return html.append("<img src=\"")
                .append(url(spec, theme, note))
                .append('"')
                .append(measures(spec))
                .append(" alt=\"")
                .append(Escaping.escapeHtml(alt, false))
                .append("\" loading=\"lazy\" decoding=\"async\">")
                .toString();
    }

    private static String measures(ChartSpec spec) {
        return " width=\"" + spec.size().widthPx() + "\" height=\"" + spec.heightPx() + "\"";
    }

    private static String url(ChartSpec spec, ChartTheme theme, NoteContext note) {
        return note.links().generated(ChartFiles.path(spec, theme));
    }
}
