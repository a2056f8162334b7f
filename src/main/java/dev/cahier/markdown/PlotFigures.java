package dev.cahier.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.chart.ChartFrames;
import dev.cahier.chart.ChartSpec;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.expression.ExpressionFunction;
import dev.cahier.expression.PlotParser;
import dev.cahier.expression.PlotProblem;
import dev.cahier.expression.PlotProgram;
import dev.cahier.expression.PlotReading;
import dev.cahier.expression.PlotRemark;
import dev.cahier.expression.PlotSlider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the HTML of plots, functions that the author defines in a fence. */
final class PlotFigures {

    /** A caption has no room for longer formulas, in characters of TeX. */
    private static final int LONGEST = 600;

    private final PlotParser parser;
    private final FormulaHtml formulas;

    PlotFigures(PlotParser parser, FormulaHtml formulas) {
        this.parser = parser;
        this.formulas = formulas;
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
        String plot = text.text().text();
        long order = note.order(fence.getContentLines().get(0));
        PlotReading reading = parser.parse(plot, note.macros().texOf(plot, order));
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

    private String figure(PlotProgram program, FenceText text, NoteContext note) {
        long errors = PlotSliders.errors(note);
        String claims = new PlotClaims(program, "", text, note).check();
        for (PlotRemark remark : program.remarks()) {
            SourceLocation place = text.inNote(remark.offset(), note);
            Diagnostic told =
                    remark.serious()
                            ? Diagnostic.warning(remark.code(), place, remark.message())
                            : Diagnostic.note(remark.code(), place, remark.message());
            note.report(told.withHint(remark.hint()));
        }
        ChartSpec spec = ChartSpec.of(program).worded(note.words());
        SourceLocation start = text.inNote(0, note);
        Optional<PlotSlider> slider = program.slider();
        Optional<ChartFrames> frames = slider.map(s -> PlotSliders.frames(s, spec));
        // All images have the same axes.
        ChartSpec whole = frames.map(f -> f.whole(spec)).orElse(spec);
        if (!note.charts().add(whole, start)
                || frames.isPresent() && !PlotSliders.add(frames.get(), start, note)) {
            return "";
        }
        String varied =
                slider.map(s -> new PlotSliders(program, errors, text, note).html(s, frames.get()))
                        .orElse("");
        String caption =
                program.caption()
                        .map(c -> note.fragments().html(c.text(), text.inNote(c.offset(), note)))
                        .orElseGet(() -> formula(program, note));
        String values = ChartHtml.values(spec, program.values(), note);
        return ChartHtml.figure(whole, caption, varied + claims + values, note);
    }

    private static String plain(PlotProgram program, NoteWords words) {
        return list(program.functions().stream().map(ExpressionFunction::definition), words);
    }

    private static String list(Stream<String> formulas, NoteWords words) {
        return formulas.reduce((list, next) -> words.text("plot.formulas", list, next)).orElse("");
    }

    /** Returns the formulas of a plot as its caption. */
    private String formula(PlotProgram program, NoteContext note) {
        NoteWords words = note.words();
        List<String> tex = program.formula().tex(words.text("plot.otherwise"));
        if (tex.stream().mapToInt(String::length).sum() > LONGEST) {
            return "";
        }
        List<String> typeset =
                tex.stream().flatMap(formula -> formulas.inline(formula, note).stream()).toList();
        return typeset.size() == tex.size()
                ? list(typeset.stream(), words)
                : Escaping.escapeHtml(plain(program, words), false);
    }
}
