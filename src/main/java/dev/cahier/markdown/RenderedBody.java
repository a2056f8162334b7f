package dev.cahier.markdown;

import dev.cahier.chart.ChartSpec;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A note's body as HTML, with what the rest of the site needs to know about it.
 *
 * @param html the body, without an element around it
 * @param summaryHtml the part before {@code <!--more-->}, else the first paragraph; may be empty
 * @param summaryText the first paragraph as plain text; may be empty
 * @param headings the headings in the order of the text
 * @param charts the charts that the HTML refers to, each once, in the order of the text
 * @param functions the names of the activation functions that the note charts or names, sorted
 * @param wordCount words, every CJK character counting as one
 * @param formulas how many formulas were found, those that cannot be rendered included
 * @param diagnostics what was found wrong, in the order of the text
 */
public record RenderedBody(
        String html,
        String summaryHtml,
        String summaryText,
        List<HeadingEntry> headings,
        List<ChartSpec> charts,
        SortedSet<String> functions,
        int wordCount,
        int formulas,
        List<Diagnostic> diagnostics) {

    public RenderedBody {
        headings = List.copyOf(headings);
        charts = List.copyOf(charts);
        functions = Collections.unmodifiableSortedSet(new TreeSet<>(functions));
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns whether the HTML needs the formulas' style sheet. */
    public boolean hasFormulas() {
        return formulas > 0;
    }
}
