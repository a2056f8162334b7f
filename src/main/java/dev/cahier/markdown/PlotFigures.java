package dev.cahier.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import dev.cahier.chart.ChartSpec;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.expression.PlotParser;
import dev.cahier.expression.PlotProblem;
import dev.cahier.expression.PlotProgram;
import dev.cahier.expression.PlotReading;

/** Writes the HTML of plots, functions that the author defines in a fence. */
final class PlotFigures {

    private final PlotParser parser;

    PlotFigures(PlotParser parser) {
        this.parser = parser;
    }

    /** Returns a figure for a {@code plot} fence; empty where its text is wrong. */
    String fromFence(FencedCodeBlock fence, NoteContext note) {
        if (fence.getContentLines().isEmpty()) {
            note.report(
                    Diagnostic.error("plot-syntax", note.at(fence), "the plot is empty")
                            .withHint("add a line such as 'f(x) = x^2'"));
            return "";
        }
        FenceText text = FenceText.of(fence, note);
        PlotReading reading = parser.parse(text.text().text());
        if (reading instanceof PlotReading.Understood understood) {
            return figure(understood.program(), text, note);
        }
        for (PlotProblem problem : ((PlotReading.Refused) reading).problems()) {
            Diagnostic error =
                    Diagnostic.error(
                            problem.code(), text.inNote(problem.offset(), note), problem.message());
            note.report(error.withHint(problem.hint()));
        }
        return "";
    }

    private static String figure(PlotProgram program, FenceText text, NoteContext note) {
        new PlotClaims(program, text, note).check();
        ChartSpec spec = ChartSpec.of(program).worded(note.source().language());
        note.charts().add(spec);
        String caption =
                program.caption()
                        .map(c -> note.renderFragment(c.text(), text.inNote(c.offset(), note)))
                        .orElse("");
        return ChartHtml.figure(spec, caption, "", note);
    }
}
