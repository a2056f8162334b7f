package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.note.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the straight quotes, hyphens and dots of a note's prose that are shown as typographic
 * signs, paragraph by paragraph; in Chinese, Japanese and Korean notes, only those of paragraphs in
 * Latin letters, unless the author wants all. Code, formulas, addresses and verbatim elements of
 * HTML are left alone.
 */
final class TypographicText {

    private static final Pattern END_OF_VERBATIM =
            Pattern.compile("</(?:" + VerbatimElements.NAMES + ")\\s*>", Pattern.CASE_INSENSITIVE);

    private final ShownSigns signs;
    private final QuotationMarks marks;
    private final boolean latinOnly;
    private final StringBuilder line = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Node> images = new ArrayList<>();
    private boolean verbatim;

    /** A text and the index in the line at which it begins. */
    private record Piece(int start, BasedSequence chars) {}

    private TypographicText(ShownSigns signs, QuotationMarks marks, boolean latinOnly) {
        this.latinOnly = latinOnly;
        this.signs = signs;
        this.marks = marks;
    }

    /** Finds the signs of a document and keeps them in the note's context. */
    static void readIn(Document document, NoteContext note) {
        Optional<Boolean> asked = note.source().typography();
        String language = note.source().language();
        boolean latinOnly = asked.isEmpty() && Note.isEastAsian(language);
        if (asked.orElse(true) && Typographer.concerns(SourceString.of(document.getChars()))) {
            QuotationMarks marks = QuotationMarks.of(latinOnly ? "en" : language);
            new TypographicText(note.shownSigns(), marks, latinOnly).blocks(document);
        }
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (latinOnly && node instanceof Paragraph paragraph && !LatinParagraph.is(paragraph)) {
                continue;
            }
            boolean prose =
                    node instanceof Paragraph
                            || !latinOnly
                                    && (node instanceof Heading
                                            || node instanceof TableCell
                                            || node instanceof DefinitionTerm);
            if (prose) {
                prose(node);
                List.copyOf(images).forEach(this::prose);
                images.clear();
            } else {
                blocks(node);
            }
        }
    }

    private void prose(Node block) {
        line.setLength(0);
        pieces.clear();
        verbatim = false;
        append(block);
        String text = line.toString();
        if (!Typographer.concerns(text)) {
            return;
        }
        String[] shown = Typographer.read(text, marks);
        for (Piece piece : pieces) {
            for (int i = 0; i < piece.chars().length(); i++) {
                String sign = shown[piece.start() + i];
                if (sign != null) {
                    signs.put(piece.chars(), i, sign);
                }
            }
        }
    }

    private void append(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                text(text.getChars());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                line.append('\n');
            } else if (node instanceof HtmlEntity entity) {
                line.append(withoutQuotes(EntityNodes.text(entity)));
            } else if (node instanceof HtmlInlineBase html) {
                html(html.getChars().toString());
            } else if (node instanceof Image || node instanceof ImageRef) {
                line.append(Typographer.SOMETHING);
                images.add(node);
            } else if (isWord(node)) {
                line.append(Typographer.SOMETHING);
            } else if (node instanceof LinkRef reference && !reference.isDefined()) {
                line.append('[');
                append(node);
                line.append(']');
            } else if (!(node instanceof Footnote)) {
                append(node);
            }
        }
    }

    /** Returns whether a node is read as one word, whatever is in it. */
    private static boolean isWord(Node node) {
        return node instanceof Code || node instanceof DelimitedLinkNode || !node.hasChildren();
    }

    /** Appends text; a sign behind a backslash stays as it is, with equal ones behind it. */
    private void text(BasedSequence chars) {
        if (verbatim) {
            line.append(Typographer.SOMETHING);
            return;
        }
        String text = SourceString.of(chars);
        pieces.add(new Piece(line.length(), chars));
        if (text.indexOf('\\') < 0) {
            line.append(text);
            return;
        }
        boolean escaped = false;
        char kept = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            kept = escaped && isSign(c) ? c : c == kept ? kept : 0;
            line.append(kept == 0 ? c : Typographer.SOMETHING);
            escaped = c == '\\' && !escaped;
        }
    }

    private static boolean isSign(char c) {
        return c == '"' || c == '\'' || c == '-' || c == '.';
    }

    private static String withoutQuotes(String text) {
        return text.replace('"', Typographer.SOMETHING).replace('\'', Typographer.SOMETHING);
    }

    private void html(String tag) {
        if (END_OF_VERBATIM.matcher(tag).matches()) {
            verbatim = false;
        } else if (VerbatimElements.beginsIn(tag)) {
            verbatim = true;
        } else if (tag.toLowerCase(Locale.ROOT).startsWith("<br")) {
            line.append(' ');
        }
    }
}
