package dev.cahier.markdown;

import dev.cahier.chart.ChartSpec;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A note's body as HTML, with what the rest of the site needs to know about it.
 *
 * @param html the body, without an element around it
 * @param summaryHtml the part before {@code <!--more-->}, else the first paragraph; may be empty
 * @param summaryText the first paragraph as plain text; may be empty
 * @param headings the headings in the order of the text
 * @param charts the charts that the HTML refers to, each once, in the order of the text
 * @param functions the names of the activation functions that the note charts or names, sorted
 * @param labels what references can lead to, in the order of the text
 * @param references the references in the HTML, which are resolved when all notes are rendered
 * @param wordCount words, every CJK character counting as one
 * @param formulas how many formulas were found, those that cannot be rendered included
 * @param links where the links lead, in the order of the text
 * @param repairs how the sources of formulas would be written that were read with a repair
 * @param diagnostics what was found wrong, in the order of the text
 */
public record RenderedBody(
        String html,
        String summaryHtml,
        String summaryText,
        List<HeadingEntry> headings,
        List<ChartSpec> charts,
        SortedSet<String> functions,
        List<NoteLabel> labels,
        List<NoteReference> references,
        int wordCount,
        int formulas,
        List<LinkUse> links,
        List<FormulaRepair> repairs,
        List<Diagnostic> diagnostics) {

    public RenderedBody {
        headings = List.copyOf(headings);
        charts = List.copyOf(charts);
        functions = Collections.unmodifiableSortedSet(new TreeSet<>(functions));
        labels = List.copyOf(labels);
        references = List.copyOf(references);
        links = List.copyOf(links);
        repairs = List.copyOf(repairs);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns a body without text. */
    public static RenderedBody empty(List<Diagnostic> diagnostics) {
        return new RenderedBody(
                "",
                "",
                "",
                List.of(),
                List.of(),
                new TreeSet<>(),
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                List.of(),
                diagnostics);
    }

    /** Returns this body with changes to each piece of HTML, those of the headings included. */
    public RenderedBody withHtml(UnaryOperator<String> change) {
        return new RenderedBody(
                change.apply(html),
                change.apply(summaryHtml),
                summaryText,
                headings.stream().map(h -> h.withHtml(change.apply(h.html()))).toList(),
                charts,
                functions,
                labels,
                references,
                wordCount,
                formulas,
                links,
                repairs,
                diagnostics);
    }

    /** Returns whether the HTML needs the formulas' style sheet. */
    public boolean hasFormulas() {
        return formulas > 0;
    }
}
