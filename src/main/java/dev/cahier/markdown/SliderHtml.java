package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.chart.ChartFiles;
import dev.cahier.chart.ChartFrames;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartTheme;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes a chart whose reader chooses the value of a parameter: the axes, an image of the curves
 * over them, and the slider. It is hidden until a script says that it works; without scripts and on
 * paper small charts side by side take its place.
 *
 * @param symbol what the parameter is called
 * @param words the words of the page's language
 * @param url returns the address of a file by its path within the site
 */
public record SliderHtml(String symbol, NoteWords words, UnaryOperator<String> url) {

    /** Stands in the markup of each slider, for those who ask whether a page has one. */
    public static final String MARK = "<div class=\"slider\" hidden";

    /**
     * Returns the slider.
     *
     * @param texts what is said about each frame, markup, in the order of the frames
     */
    public String of(ChartFrames frames, List<String> texts) {
        StringBuilder html = new StringBuilder(MARK).append(">\n");
        ChartSpec first = frames.frames().get(frames.start()).curves();
        html.append("<div class=\"slider-chart\" role=\"img\">");
        picture(frames.axes(), "", html);
        picture(first, " slider-curves", html);
        html.append("</div>\n<div class=\"slider-side\">\n<label>")
                .append(escaped(words.text("slider", symbol)))
                .append(" <input type=\"range\" min=\"0\" max=\"")
                .append(frames.frames().size() - 1)
                .append("\" value=\"")
                .append(frames.start())
                .append("\" autocomplete=\"off\"></label>\n<output></output>\n");
        html.append("<ol class=\"slider-frames\">\n");
        for (int i = 0; i < frames.frames().size(); i++) {
            ChartFrames.Frame frame = frames.frames().get(i);
            html.append("<li data-value=\"")
                    .append(escaped(frame.text(symbol)))
                    .append("\" data-light=\"")
                    .append(url(frame.curves(), ChartTheme.LIGHT))
                    .append("\" data-dark=\"")
                    .append(url(frame.curves(), ChartTheme.DARK))
                    .append("\">")
                    .append(texts.get(i))
                    .append("</li>\n");
        }
        return html.append(
                        "</ol>\n<p class=\"slider-said\" aria-live=\"polite\"></p>\n</div>\n</div>\n")
                .toString();
    }

    private void picture(ChartSpec chart, String kind, StringBuilder html) {
        for (ChartTheme theme : ChartTheme.values()) {
            html.append("<picture class=\"chart chart-")
                    .append(theme.word())
                    .append(kind)
                    .append("\"><img src=\"")
                    .append(url(chart, theme))
                    .append("\" width=\"")
                    .append(chart.size().widthPx())
                    .append("\" height=\"")
                    .append(chart.heightPx())
                    .append("\" alt=\"\" loading=\"lazy\"></picture>");
        }
    }

    private String url(ChartSpec chart, ChartTheme theme) {
        return url.apply(ChartFiles.path(chart, theme));
    }

    private static String escaped(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
