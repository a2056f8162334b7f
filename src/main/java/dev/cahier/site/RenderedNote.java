package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.BodyMarkup;
import dev.cahier.markdown.FormulaRepair;
import dev.cahier.markdown.HeadingEntry;
import dev.cahier.markdown.RenderedBody;
import dev.cahier.markdown.RenderedLine;
import dev.cahier.math.TypesetFormulas;
import dev.cahier.note.Located;
import dev.cahier.note.Note;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A note together with its rendered body.
 *
 * @param note the note
 * @param body its body as HTML
 * @param ownTitle the title of its front matter
 * @param summary the summary of its front matter
 * @param keys what it was made from
 */
public record RenderedNote(
        Note note,
        RenderedBody body,
        Optional<RenderedLine> ownTitle,
        Optional<RenderedLine> summary,
        NoteKeys keys) {

    public RenderedNote {
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(ownTitle, "ownTitle");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(keys, "keys");
    }

    /** Creates a note whose front matter is shown as it is written. */
    public RenderedNote(Note note, RenderedBody body) {
        this(
                note,
                body,
                note.frontMatter().title().map(Located::value).map(RenderedLine::plain),
                note.frontMatter().summary().map(Located::value).map(RenderedLine::plain),
                NoteKeys.NONE);
    }

    /** Returns this note with another body. */
    RenderedNote withBody(RenderedBody other) {
        return new RenderedNote(note, other, ownTitle, summary, keys);
    }

    /** Returns this note with another way to the same markup. */
    public RenderedNote withMarkup(BodyMarkup markup) {
        return withBody(new RenderedBody(markup, body.facts(), body.drawings()));
    }

    /** Returns this note with other keys. */
    public RenderedNote withKeys(NoteKeys others) {
        return new RenderedNote(note, body, ownTitle, summary, others);
    }

    /**
     * Returns the title of the front matter, else the first heading, else the file's name: as text,
     * with formulas as people read them.
     */
    public String title() {
        return titleLine().text();
    }

    /** Returns the title as markup, without links. */
    public String titleHtml() {
        return titleLine().html();
    }

    /** Returns the body as a page shows it below the title, which it does not repeat. */
    public String bodyHtml() {
        String html = body.html();
        return titleHeading(() -> html).map(title -> title.leftOutOfBody(html)).orElse(html);
    }

    /** Returns {@link #bodyHtml} with the marks of its parts. */
    String bodyHtmlWithMarks() {
        String html = body.markup().html();
        return titleHeading(body::html).map(title -> title.leftOutOfBody(html)).orElse(html);
    }

    /** Returns the beginning of the body as {@link #bodyHtml} has it. */
    public String beginningHtml() {
        String beginning = body.summaryHtml();
        return titleHeading(body::html)
                .map(title -> title.leftOutOfPart(beginning))
                .orElse(beginning);
    }

    /** Returns {@link #bodyHtml} for readers without the site's style sheet: formulas as MathML. */
    public String feedHtml() {
        return TypesetFormulas.asMathml(bodyHtml());
    }

    /** Returns the headings of {@link #bodyHtml}. */
    public List<HeadingEntry> headings() {
        Optional<HeadingEntry> title = titleHeading(body::html).map(TitleHeading::heading);
        return body.headings().stream()
                .filter(heading -> !heading.equals(title.orElse(null)))
                .toList();
    }

    private Optional<TitleHeading> titleHeading(Supplier<String> html) {
        return TitleHeading.in(body.headings(), ownTitle, html);
    }

    private RenderedLine titleLine() {
        return ownTitle.or(this::titleOfText)
                .orElseGet(() -> RenderedLine.plain(Addresses.nameOf(note)));
    }

    private Optional<RenderedLine> titleOfText() {
        return body.headings().stream()
                .filter(heading -> heading.level() == 1 && heading.outermost())
                .map(
                        heading ->
                                new RenderedLine(
                                        heading.html(), heading.text(), 0, List.of(), List.of()))
                .findFirst();
    }

    /** Returns a place in the note with the text of its line, which is read from its file. */
    public SourceLocation withLine(SourceLocation place) {
        return note.text().read().withLine(place);
    }

    /** Returns how many formulas the note has, those of its front matter included. */
    public int formulas() {
        return body.facts().formulas() + lines().mapToInt(RenderedLine::formulas).sum();
    }

    /** Returns what was found wrong with the front matter's texts, then with the body. */
    public List<Diagnostic> diagnostics() {
        return Stream.concat(
                        lines().flatMap(line -> line.diagnostics().stream()),
                        body.diagnostics().stream())
                .toList();
    }

    /** Returns how the sources of formulas would be written that were read with a repair. */
    public List<FormulaRepair> repairs() {
        return Stream.concat(
                        lines().flatMap(line -> line.repairs().stream()),
                        body.facts().repairs().stream())
                .toList();
    }

    private Stream<RenderedLine> lines() {
        return Stream.concat(ownTitle.stream(), summary.stream());
    }

    /** Returns the weight; as in Hugo, 0 is none. */
    Optional<Integer> weight() {
        return note.frontMatter().weight().filter(weight -> weight != 0);
    }

    /** Returns whether the note has a weight, by which lists order it. */
    public boolean isWeighted() {
        return weight().isPresent();
    }
}
