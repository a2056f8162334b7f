package dev.cahier.markdown;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.store.PackedList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the rest of the site needs to know about a note's body. It is in memory for all notes, so
 * the places of labels, references and links are without the texts of their lines.
 *
 * @param headings the headings in the order of the text
 * @param charts the charts that the markup refers to, each once, in the order of the text
 * @param functions the names of the activation functions that the note charts or names, sorted
 * @param labels what references can lead to, in the order of the text
 * @param references the references in the markup, which are resolved when all notes are rendered
 * @param wordCount words, every CJK character counting as one
 * @param characterCount how many of the words are CJK characters
 * @param formulas how many formulas were found, those that cannot be rendered included
 * @param links where the links lead, in the order of the text
 * @param embeds where the note shows parts of notes, in the order of the text
 * @param blocks the anchors of the blocks that other notes can show, such as {@code ^name}
 * @param statements the definitions, theorems and the like, in the order of the text
 * @param notation the signs and terms that the note defines, and what is needed to find others
 * @param citations the keys of the entries that the note cites, sorted
 * @param length the number of characters of the markup
 * @param repairs how the sources of formulas would be written that were read with a repair
 * @param diagnostics what was found wrong, in the order of the text
 */
public record NoteFacts(
        List<HeadingEntry> headings,
        List<NoteChart> charts,
        SortedSet<String> functions,
        List<NoteLabel> labels,
        List<NoteReference> references,
        int wordCount,
        int characterCount,
        int formulas,
        List<LinkUse> links,
        List<NoteEmbed> embeds,
        SortedSet<String> blocks,
        List<NoteStatement> statements,
        NoteNotation notation,
        SortedSet<String> citations,
        int length,
        List<FormulaRepair> repairs,
        List<Diagnostic> diagnostics) {

    public NoteFacts {
        headings = PackedList.of(HeadingEntry.class, headings);
        charts = List.copyOf(charts);
        functions = sorted(functions);
        labels = labels.stream().map(NoteLabel::withoutLine).toList();
        references = references.stream().map(NoteReference::withoutLine).toList();
        links = withoutLines(links);
        embeds = embeds.stream().map(NoteEmbed::withoutLine).toList();
        blocks = sorted(blocks);
        statements =
                statements instanceof PackedList<NoteStatement>
                        ? statements
                        : PackedList.of(
                                NoteStatement.class,
                                statements.stream().map(NoteStatement::withoutLines).toList());
        citations = sorted(citations);
        repairs = List.copyOf(repairs);
        diagnostics = List.copyOf(diagnostics);
    }

    private static List<LinkUse> withoutLines(List<LinkUse> links) {
        return links instanceof PackedList<LinkUse>
                ? links
                : PackedList.of(LinkUse.class, links.stream().map(LinkUse::withoutLine).toList());
    }

    /** Most notes have none: these share one empty set. */
    private static SortedSet<String> sorted(SortedSet<String> names) {
        return names.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /**
     * Returns whether the pages of a site stay the same if a note with other facts gets these ones:
     * which notes lead to which, and what references show.
     */
    public boolean leavesPlan(NoteFacts old) {
        return headings.equals(old.headings)
                && charts.equals(old.charts)
                && functions.equals(old.functions)
                && labels.equals(old.labels)
                && references.equals(old.references)
                && links.equals(old.links)
                && embeds.equals(old.embeds)
                && blocks.equals(old.blocks)
                && statements.equals(old.statements)
                && notation.equals(old.notation);
    }

    /** Returns what is known about a body without text. */
    static NoteFacts none(List<Diagnostic> diagnostics) {
        return new NoteFacts(
                List.of(),
                List.of(),
                new TreeSet<>(),
                List.of(),
                List.of(),
                0,
                0,
                0,
                List.of(),
                List.of(),
                new TreeSet<>(),
                List.of(),
                NoteNotation.NONE,
                new TreeSet<>(),
                0,
                List.of(),
                diagnostics);
    }

    /** Returns these facts with changes to the HTML of the headings and of titles. */
    NoteFacts withHeadings(UnaryOperator<String> change) {
        return with(
                headings.stream().map(h -> h.withHtml(change.apply(h.html()))).toList(),
                links,
                statements.stream().map(s -> s.withTitleHtml(change.apply(s.titleHtml()))).toList(),
                notation.withHtml(change),
                diagnostics);
    }

    /** Returns these facts with more things that are wrong, before the others. */
    NoteFacts withDiagnostics(List<Diagnostic> more) {
        return with(
                headings,
                links,
                statements,
                notation,
                Stream.concat(more.stream(), diagnostics.stream()).toList());
    }

    /** Returns these facts with changes to the links. */
    NoteFacts withLinks(UnaryOperator<LinkUse> change) {
        return with(
                headings, links.stream().map(change).toList(), statements, notation, diagnostics);
    }

    private NoteFacts with(
            List<HeadingEntry> otherHeadings,
            List<LinkUse> otherLinks,
            List<NoteStatement> otherStatements,
            NoteNotation otherNotation,
            List<Diagnostic> otherDiagnostics) {
        return new NoteFacts(
                otherHeadings,
                charts,
                functions,
                labels,
                references,
                wordCount,
                characterCount,
                formulas,
                otherLinks,
                embeds,
                blocks,
                otherStatements,
                otherNotation,
                citations,
                length,
                repairs,
                otherDiagnostics);
    }
}
