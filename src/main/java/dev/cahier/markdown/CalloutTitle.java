package dev.cahier.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a callout.
 *
 * @param mark the word in its mark: {@code NOTE}
 * @param starred whether the mark ends in a star, as {@code theorem*} does in LaTeX
 * @param html the title as markup; empty for none
 * @param text the title as plain text, with formulas as people read them
 * @param subject what the title refers to, if it refers to something
 * @param anchor the author's own anchor, as it is written in the note
 * @param signs the signs and the term that the title defines, if the callout is a definition
 * @param folding whether readers can fold the callout
 */
record CalloutTitle(
        String mark,
        boolean starred,
        String html,
        String text,
        Optional<Subject> subject,
        Optional<BasedSequence> anchor,
        TitleSigns signs,
        Folding folding) {

    /** Obsidian lets more follow behind a bar, which only its own style sheets use. */
    private static final Pattern MARK =
            Pattern.compile("\\[!(\\p{L}[\\p{L}\\p{N} _-]*+)(\\*?)(?:\\|[^\\[\\]]*+)?]");

    /** What may stand before a reference, as in "Proof of Theorem 2". */
    private static final Pattern OF =
            Pattern.compile("\\s*(?:of|to|for|von|zu|de|du|des|del|的|之)?\\s*[.:]?\\s*");

    /** How a callout is shown at first. */
    enum Folding {
        /** Always as a whole. */
        NONE,
        /** As a whole, written {@code [!NOTE]+}. */
        OPEN,
        /** With nothing but its title, written {@code [!NOTE]-}. */
        CLOSED
    }

    /**
     * What a title refers to.
     *
     * @param label the name of a label, or an address with {@code #}
     * @param html the reference as markup, if the title says nothing else
     */
    record Subject(String label, Optional<String> html) {}

    /**
     * The beginning of a callout.
     *
     * @param word names its kind: {@code NOTE}
     * @param starred whether it ends in a star
     */
    record Mark(String word, boolean starred) {}

    /** Returns the mark that a quotation begins with, if it is a callout and was not rendered. */
    static Optional<Mark> mark(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof LinkRef mark)
                || mark.isDefined()) {
            return Optional.empty();
        }
        Matcher matcher = MARK.matcher(mark.getChars());
        return matcher.matches()
                ? Optional.of(new Mark(matcher.group(1), !matcher.group(2).isEmpty()))
                : Optional.empty();
    }

    /**
     * Takes the mark and the rest of its line out of a callout, and an empty paragraph too.
     *
     * @param formulas typesets formulas
     */
    static CalloutTitle takeFrom(BlockQuote quote, BodyWriter out, FormulaHtml formulas) {
        Mark mark = mark(quote).orElseThrow();
        Node paragraph = quote.getFirstChild();
        paragraph.getFirstChild().unlink();
        Folding folding = takeFolding(paragraph.getFirstChild());
        List<Node> line = new ArrayList<>();
        Node end = paragraph.getFirstChild();
        while (end != null && !(end instanceof SoftLineBreak)) {
            line.add(end);
            end = end.getNext();
        }
        Optional<BasedSequence> anchor =
                OwnAnchor.takeFrom(line.isEmpty() ? null : line.get(line.size() - 1));
        NoteContext note = out.note();
        if (note.source().theorems().kind(mark.word()).isPresent()) {
            TitleParentheses.removeAround(line);
        }
        Line title = Line.of(line, out);
        String text = PlainText.shown(line, math -> formulas.text(math, note), note.shownSigns());
        TitleSigns signs = TitleSigns.of(line, title.pieces(), formulas, note);
        line.forEach(Node::unlink);
        if (end != null) {
            end.unlink();
        }
        if (!paragraph.hasChildren()) {
            paragraph.unlink();
        }
        return new CalloutTitle(
                mark.word(),
                mark.starred(),
                title.html(),
                text,
                title.subject(),
                anchor,
                signs,
                folding);
    }

    private static Folding takeFolding(@Nullable Node first) {
        boolean marked =
                first instanceof Text
                        && (first.getChars().startsWith("-") || first.getChars().startsWith("+"));
        if (!marked) {
            return Folding.NONE;
        }
        Folding folding = first.getChars().charAt(0) == '-' ? Folding.CLOSED : Folding.OPEN;
        first.setChars(first.getChars().subSequence(1, first.getChars().length()));
        return folding;
    }

    /** The nodes of a title as markup, as a whole and each. */
    private record Line(String html, List<String> pieces, Optional<Subject> subject) {

        private static Line of(List<Node> nodes, BodyWriter out) {
            NoteContext note = out.note();
            BodyWriter title = out.part();
            String reference = "";
            List<String> pieces = new ArrayList<>();
            for (Node node : nodes) {
                int start = title.html().length();
                title.node(node);
                pieces.add(title.html().substring(start));
                if (reference.isEmpty() && isReference(node)) {
                    reference = title.html().substring(start);
                }
            }
            Optional<String> target =
                    nodes.stream().flatMap(node -> target(node, note).stream()).findFirst();
            boolean alone =
                    !reference.isEmpty()
                            && nodes.stream()
                                    .filter(node -> !isReference(node))
                                    .allMatch(Line::isOf);
            Optional<String> html = alone ? Optional.of(reference) : Optional.empty();
            return new Line(
                    title.html().strip(), pieces, target.map(label -> new Subject(label, html)));
        }

        /** Returns what a node refers to: a label, or an address with {@code #}. */
        private static Optional<String> target(Node node, NoteContext note) {
            if (node instanceof Reference reference) {
                return Optional.of(reference.label().toString());
            }
            return node instanceof Link link
                    ? Optional.of(
                                    note.links()
                                            .link(
                                                    note.fragments()
                                                            .withShortcodeValues(
                                                                    Unescaped.of(link.getUrl())),
                                                    NoteLinks.place(link, note))
                                            .url())
                            .filter(url -> url.contains("#"))
                    : Optional.empty();
        }

        private static boolean isReference(Node node) {
            return node instanceof Reference || node instanceof Link;
        }

        private static boolean isOf(Node node) {
            return node instanceof Text && OF.matcher(node.getChars()).matches();
        }
    }
}
