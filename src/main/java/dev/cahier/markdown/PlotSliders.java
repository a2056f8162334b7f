package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.chart.ChartDescription;
import dev.cahier.chart.ChartFrames;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.Curve;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.expression.ExpressionFunction;
import dev.cahier.expression.PlotProgram;
import dev.cahier.expression.PlotSlider;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the slider of a plot, and small charts that stand for it on paper.
 *
 * @param errors how many errors the note had before the claims of the plot were tested
 */
record PlotSliders(PlotProgram program, long errors, FenceText text, NoteContext note) {

    /** Returns the charts at all values of a slider. */
    static ChartFrames frames(PlotSlider slider, ChartSpec usual) {
        SortedMap<Double, List<Curve>> curves = new TreeMap<>();
        slider.functions()
                .forEach(
                        (value, functions) ->
                                curves.put(
                                        value,
                                        functions.stream()
                                                .<Curve>map(Curve.OfExpression::new)
                                                .toList()));
        return ChartFrames.of(curves, slider.start(), usual);
    }

    /** Adds the charts of a slider to those of its note; {@code false} if they are too many. */
    static boolean add(ChartFrames frames, SourceLocation place, NoteContext note) {
        return frames.sliderCharts().allMatch(chart -> note.charts().add(chart, place))
                && frames.multiples().stream().allMatch(m -> note.charts().add(m.small(), place));
    }

    /** Returns the slider; claims are tested at each of its values. */
    String html(PlotSlider slider, ChartFrames frames) {
        SliderHtml writer = new SliderHtml(slider.symbol(), note.words(), note.links()::generated);
        List<String> texts = new ArrayList<>();
        for (ChartFrames.Frame frame : frames.frames()) {
            String claims =
                    claims(slider.functions().get(frame.value()), frame.text(slider.symbol()));
            texts.add(
                    "<p>"
                            + escaped(ChartDescription.facts(frame.curves(), note.words()))
                            + "</p>"
                            + claims);
        }
        StringBuilder html = new StringBuilder(writer.of(frames, texts));
        html.append("<ul class=\"multiples\">\n");
        for (ChartFrames.Frame frame : frames.multiples()) {
            boolean first = frame.equals(frames.frames().get(frames.start()));
            html.append(first ? "<li class=\"standard\">" : "<li>")
                    .append(ChartHtml.picture(frame.small(), "", note))
                    .append("<p>")
                    .append(escaped(frame.text(slider.symbol())))
                    .append("</p></li>\n");
        }
        return html.append("</ul>\n").toString();
    }

    /** A claim that is false at one value is reported there; it may be false at the others, too. */
    private String claims(List<ExpressionFunction> functions, String where) {
        return errors(note) > errors
                ? ""
                : new PlotClaims(program.showing(functions), where, text, note).check();
    }

    static long errors(NoteContext note) {
        return note.diagnostics().stream().filter(Diagnostic::isError).count();
    }

    private static String escaped(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
