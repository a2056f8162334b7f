package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.data.UnseenCharacters;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders texts of the front matter, which are running text whatever they begin with: {@code 1. x}
 * is not a list, and tags are shown as they are.
 */
final class LineRenderer {

    /** What stands between the place of a value and its text: quotes, or a mark and a line end. */
    private static final Pattern OPENING =
            Pattern.compile("[|>][-+0-9]*[ \\t]*\\n[ \\t]*|\"\"\"|'''|[\"']|");

    /** Only a heading holds nothing but running text; its end is marked, for it may be a "#". */
    private static final String BEFORE = "# ";

    private static final String AFTER = " #";

    /** Everything that ends a line for a parser of Markdown, a terminal or an editor. */
    private static final Pattern LINE_END = Pattern.compile("\\s*(?:\\R|\\f|\\x0B)\\s*");

    private static final Pattern LINK = Pattern.compile("</?a\\b[^>]*>");

    /** What KaTeX takes in a display only. */
    private static final Pattern DISPLAY_ONLY =
            Pattern.compile(
                    "\\\\tag\\b|\\\\begin\\{(?:align|alignat|gather|equation|split|CD|multline|flalign"
                            + "|eqnarray)\\*?\\}");

    private final BiFunction<BasedSequence, NoteContext, Document> parser;
    private final BodyHtml renderer;
    private final FormulaHtml formulas;

    LineRenderer(
            BiFunction<BasedSequence, NoteContext, Document> parser,
            BodyHtml renderer,
            FormulaHtml formulas) {
        this.parser = parser;
        this.renderer = renderer;
        this.formulas = formulas;
    }

    RenderedLine render(String text, SourceLocation place, NoteContext note) {
        String oneLine = LINE_END.matcher(text).replaceAll(" ");
        String line = UnseenCharacters.removedFrom(oneLine);
        UnseenCharacters.first(oneLine)
                .ifPresent(i -> note.report(ControlCharacters.problem(oneLine.charAt(i), place)));
        Optional<BasedSequence> written =
                line.equals(text) ? written(text, place, note.source().text()) : Optional.empty();
        return written.map(heading -> render(heading, note))
                .orElseGet(
                        () ->
                                note.atOnePlace(
                                        place,
                                        () ->
                                                render(
                                                        BasedSequence.of(BEFORE + line + AFTER),
                                                        note)));
    }

    /**
     * Finds a text of one line in its file, where it stands there without escapes, and returns it
     * as a heading with the offsets of the file: what stands around it is replaced.
     */
    private static Optional<BasedSequence> written(
            String text, SourceLocation place, SourceText source) {
        String file = source.text();
        int value = Math.min(source.offsetOfLine(place.line()) + place.column() - 1, file.length());
        Matcher opening = OPENING.matcher(file).region(value, file.length());
        int start = opening.lookingAt() ? opening.end() : value;
        int end = start + text.length();
        boolean verbatim =
                source.path().equals(place.path())
                        && start >= BEFORE.length()
                        && file.startsWith(text, start);
        if (!verbatim) {
            return Optional.empty();
        }
        int from = start - BEFORE.length();
        String heading = file.substring(0, from) + BEFORE + text + AFTER;
        return Optional.of(BasedSequence.of(heading).subSequence(from, end + AFTER.length()));
    }

    private RenderedLine render(BasedSequence heading, NoteContext note) {
        Paragraph line = parse(note.shortcodes().mark(heading), note);
        String html = renderer.render(line.getDocument()).strip();
        String plain =
                PlainText.shown(
                        List.of(line), math -> formulas.text(math, note), note.shownSigns());
        note.numbers().references().stream()
                .filter(reference -> reference.kind() != NoteReference.Kind.HEADING)
                .forEach(reference -> note.report(misplaced(reference)));
        String inner =
                html.isEmpty()
                        ? ""
                        : note.fragments()
                                .withShortcodes(
                                        html.substring(
                                                "<p>".length(), html.length() - "</p>".length()));
        return new RenderedLine(
                FormulaNames.inLine(
                        ElementIds.removedFrom(
                                LINK.matcher(FootnoteNodes.removedFrom(inner)).replaceAll(""))),
                plain,
                note.formulas(),
                List.copyOf(note.repairs()),
                note.diagnostics());
    }

    /** A line has no room for a display; users of kramdown write two dollars for all formulas. */
    private static boolean isForLine(InlineMath math) {
        return math.display() && !DISPLAY_ONLY.matcher(math.tex()).find();
    }

    /** Lists of notes and windows show these texts, too, and there is nothing to refer to there. */
    private static Diagnostic misplaced(NoteReference reference) {
        return Diagnostic.error(
                        "reference-misplaced",
                        reference.location(),
                        "a title or summary cannot refer to '" + reference.label() + "'")
                .withHint("say in words what it is, or put the reference into the note's text");
    }

    private Paragraph parse(BasedSequence heading, NoteContext note) {
        Document document = parser.apply(heading, note);
        if (!(document.getFirstChild() instanceof Heading parsed) || parsed.getNext() != null) {
            throw new IllegalStateException("not a line: " + heading);
        }
        Paragraph line = new Paragraph(heading);
        ParentLinks.move(parsed, line);
        parsed.unlink();
        document.appendChild(line);
        for (Node node : line.getDescendants()) {
            if (node instanceof HtmlInline || node instanceof HtmlInlineComment) {
                node.insertBefore(new Text(node.getChars()));
                node.unlink();
            } else if (node instanceof InlineMath math && isForLine(math)) {
                node.insertBefore(math.withinLine());
                node.unlink();
            }
        }
        for (Node node : line.getDescendants()) {
            if (node instanceof WikiLink link) {
                link.showAsLink();
            }
        }
        NoteLinks.resolve(document, note);
        return line;
    }
}
