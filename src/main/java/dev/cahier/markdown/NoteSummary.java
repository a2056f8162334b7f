package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes the summary of a note: what is before {@code <!--more-->}, as its author wrote it, else the
 * first paragraph without pictures and links.
 */
final class NoteSummary {

    private static final Pattern MORE =
            Pattern.compile("\\s*<!--+\\s*more\\s*-*-->", Pattern.CASE_INSENSITIVE);

    /**
     * Elements that are not text; their tags may hold {@code >} in quotes. The images of Markdown
     * are not among them, which the writer leaves out, but raw HTML and templates of shortcodes
     * write such elements, too.
     */
    private static final Pattern PICTURES =
            Pattern.compile(
                    "<(figure|picture|video|audio|iframe|object|canvas|script|style|table)\\b"
                            + ".*?</\\1\\s*>"
                            + "|<(?:img|embed|input)\\b(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+>",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What only a display formula may contain. */
    private static final Pattern DISPLAY_ONLY =
            Pattern.compile("\\\\(?:tag|label|notag|nonumber|begin|\\\\)|&");

    private final BodyHtml renderer;
    private final FormulaHtml formulas;

    NoteSummary(BodyHtml renderer, FormulaHtml formulas) {
        this.renderer = renderer;
        this.formulas = formulas;
    }

    /**
     * A summary.
     *
     * @param html the summary; may be empty
     * @param text its first paragraph as plain text, else the note's; may be empty
     */
    record Summary(String html, String text) {}

    /**
     * Makes the summary of a note that has been rendered; the document is cut at its end.
     *
     * <p>Diagnostics were reported when the note was rendered; those of this second pass are
     * discarded.
     */
    Summary of(Document document, NoteContext note) {
        NoteContext again = note.onceMore();
        again.attachTo(document);
        String whole = firstText(document, again);
        Optional<Node> end = end(document);
        if (end.isEmpty()) {
            return new Summary(
                    firstParagraph(document).map(this::withoutPictures).orElse(""), whole);
        }
        cut(end.get());
        String text = firstText(document, again);
        String html = renderer.render(withoutFootnotes(document, again)).strip();
        return new Summary(FootnoteNodes.removedFrom(html), text.isEmpty() ? whole : text);
    }

    /**
     * Moves the blocks of a document to one that has its definitions of links, but no footnotes.
     */
    private static Document withoutFootnotes(Document document, NoteContext note) {
        Document summary = new Document(null, document.getChars());
        summary.set(Parser.REFERENCES, Parser.REFERENCES.get(document));
        ParentLinks.move(document, summary);
        note.attachTo(summary);
        return summary;
    }

    private static Optional<Node> end(Document document) {
        for (Node node : document.getDescendants()) {
            boolean html = node instanceof HtmlBlockBase || node instanceof HtmlInlineComment;
            if (html && MORE.matcher(node.getChars()).lookingAt()) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** Takes a node and all that follows it out of its document. */
    private static void cut(Node end) {
        for (Node node = end; node.getParent() != null; node = node.getParent()) {
            while (node.getNext() != null) {
                node.getNext().unlink();
            }
        }
        Node parent = end.getParent();
        end.unlink();
        Node last = parent.getLastChild();
        if (last instanceof SoftLineBreak) {
            last.unlink();
        } else if (last instanceof Text) {
            last.setChars(last.getChars().trimEnd());
        } else if (last == null && parent instanceof Paragraph) {
            parent.unlink();
        }
    }

    /** Returns the first paragraph that has words, so not one that is only an image. */
    private static Optional<Paragraph> firstParagraph(Document document) {
        for (Node node : document.getChildren()) {
            if (node instanceof Paragraph paragraph && !PlainText.of(node).isEmpty()) {
                return Optional.of(paragraph);
            }
        }
        return Optional.empty();
    }

    private String firstText(Document document, NoteContext note) {
        return firstParagraph(document)
                .map(
                        p ->
                                PlainText.shown(
                                        List.of(p),
                                        math -> formulas.text(math, note),
                                        note.shownSigns(),
                                        node -> ReferenceNodes.inText(node, note)))
                .orElse("");
    }

    private String withoutPictures(Paragraph paragraph) {
        for (Node node : paragraph.getDescendants()) {
            boolean wide = node instanceof InlineMath math && math.display();
            if (wide && !DISPLAY_ONLY.matcher(((InlineMath) node).tex()).find()) {
                InlineMath math = (InlineMath) node;
                node.insertBefore(
                        new InlineMath(math.getChars(), math.tex(), false, math.spelling()));
                node.unlink();
            }
        }
        NoteContext note = NoteContext.of(paragraph.getDocument());
        String html = FootnoteNodes.removedFrom(renderer.render(paragraph).strip());
        return withoutPictures(note.fragments().withShortcodes(html));
    }

    /** Returns markup without elements that are not text. */
    static String withoutPictures(String html) {
        return PICTURES.matcher(html).replaceAll("");
    }
}
