package dev.cahier.markdown;

import dev.cahier.chart.ChartSpec;
import dev.cahier.diagnostic.Diagnostic;
import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/**
 * A note's body as HTML, with what the rest of the site needs to know about it.
 *
 * @param markup the HTML
 * @param facts what is known about it
 * @param drawings the charts among its facts that may have to be drawn, in the same order; none for
 *     a note that an earlier build has rendered and whose charts are known to be there
 */
public record RenderedBody(BodyMarkup markup, NoteFacts facts, List<ChartSpec> drawings) {

    public RenderedBody {
        drawings = List.copyOf(drawings);
    }

    /** Returns a body without text. */
    public static RenderedBody empty(List<Diagnostic> diagnostics) {
        return new RenderedBody(
                new BodyMarkup.Made("", ""), NoteFacts.none(diagnostics), List.of());
    }

    /** Returns the body, without an element around it. */
    public String html() {
        return PartMarks.removed(markup.html());
    }

    /** Returns the part before {@code <!--more-->}, else the first paragraph; may be empty. */
    public String summaryHtml() {
        return PartMarks.removed(markup.summaryHtml());
    }

    /** Returns the headings in the order of the text. */
    public List<HeadingEntry> headings() {
        return List.copyOf(facts.headings());
    }

    /** Returns the names of the activation functions that the note charts or names. */
    public SortedSet<String> functions() {
        return facts.functions();
    }

    /** Returns what references can lead to, in the order of the text. */
    public List<NoteLabel> labels() {
        return facts.labels();
    }

    /** Returns the references in the markup. */
    public List<NoteReference> references() {
        return facts.references();
    }

    /** Returns where the links lead, in the order of the text. */
    public List<LinkUse> links() {
        return List.copyOf(facts.links());
    }

    /** Returns what was found wrong, in the order of the text. */
    public List<Diagnostic> diagnostics() {
        return facts.diagnostics();
    }

    /** Returns this body with more things that are wrong, before the others. */
    public RenderedBody withDiagnostics(List<Diagnostic> more) {
        return more.isEmpty()
                ? this
                : new RenderedBody(markup, facts.withDiagnostics(more), drawings);
    }

    /** Returns this body with changes to its links. */
    public RenderedBody withLinks(UnaryOperator<LinkUse> change) {
        return new RenderedBody(markup, facts.withLinks(change), drawings);
    }

    /**
     * Returns this body with changes to each piece of HTML.
     *
     * @param change changes the body
     * @param ofSummary changes the summary, which other pages show, and the headings
     * @param ofSummaryText changes the first paragraph as plain text
     * @param ofSentence changes the sentences around links, which other pages show
     */
    public RenderedBody withHtml(
            UnaryOperator<String> change,
            UnaryOperator<String> ofSummary,
            UnaryOperator<String> ofSummaryText,
            UnaryOperator<String> ofSentence) {
        return new RenderedBody(
                markup.changed(change, ofSummary, ofSummaryText, ofSentence),
                facts.withHeadings(ofSummary),
                drawings);
    }
}
