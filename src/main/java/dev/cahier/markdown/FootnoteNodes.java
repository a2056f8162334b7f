package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Renders footnotes: their numbers in the text, and the notes themselves at the end, with links
 * back to the text in the last paragraph of each.
 */
final class FootnoteNodes {

    private static final String REFERENCE = "<sup id=\"fnref-";

    /** What {@link #reference} writes. */
    private static final Pattern REFERENCES = Pattern.compile(REFERENCE + ".*?</sup>");

    /** The links from a footnote back to the text. */
    private static final class BackLinks extends Node {

        private final FootnoteBlock block;

        private BackLinks(FootnoteBlock block) {
            this.block = block;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Adds links back to the text to a footnote, whose number is known. */
    static void addBackLinks(FootnoteBlock block) {
        Node last = block.getLastChild();
        if (!(last instanceof Paragraph text) || ParagraphNodes.isFigure(text.getLastChild())) {
            block.appendChild(new Paragraph());
        }
        block.getLastChild().appendChild(new BackLinks(block));
    }

    /** Returns whether a node is a footnote's links back to the text. */
    static boolean isBackLinks(Node node) {
        return node instanceof BackLinks;
    }

    static void register(NodeWriters writers) {
        writers.on(Footnote.class, FootnoteNodes::reference)
                .on(FootnoteBlock.class, (node, out) -> {})
                .on(BackLinks.class, FootnoteNodes::backLinks);
    }

    private static void reference(Footnote node, BodyWriter out) {
        FootnoteBlock block = node.getFootnoteBlock();
        if (block == null) {
            out.raw("[^").children(node).raw("]");
            return;
        }
        int number = block.getFootnoteOrdinal();
        out.raw(REFERENCE + place(number, node.getReferenceOrdinal()) + "\">");
        out.raw("<a class=\"footnote-ref\" href=\"#fn-" + number + "\" role=\"doc-noteref\">");
        out.raw(number + "</a></sup>");
    }

    /**
     * Returns markup without the numbers of footnotes, for places where the footnotes do not stand.
     * It is a part of what was written before: titles, headings and definitions are shown in their
     * note with these numbers and elsewhere without.
     */
    static String removedFrom(String html) {
        return html.contains(REFERENCE) ? REFERENCES.matcher(html).replaceAll("") : html;
    }

    /** Writes the footnotes of a document that the text refers to. */
    static void writeAll(Document document, BodyWriter out) {
        List<FootnoteBlock> blocks =
                FootnoteExtension.FOOTNOTES.get(document).getReferencedFootnoteBlocks();
        if (blocks.isEmpty()) {
            return;
        }
        String title = out.note().words().text("footnotes");
        out.line().raw("<section class=\"footnotes\" role=\"doc-endnotes\">").line();
        out.raw("<h2 class=\"visually-hidden\">" + escaped(title) + "</h2>").line();
        out.raw("<ol>").line();
        for (FootnoteBlock block : blocks) {
            out.raw("<li id=\"fn-" + block.getFootnoteOrdinal() + "\">").line();
            out.children(block).line().raw("</li>").line();
        }
        out.raw("</ol>").line().raw("</section>").line();
    }

    private static void backLinks(BackLinks node, BodyWriter out) {
        NoteWords words = out.note().words();
        int references = node.block.getFootnoteReferences();
        for (int i = 0; i < references; i++) {
            String name =
                    references == 1
                            ? words.text("footnote-back")
                            : words.text("footnote-back-place", i + 1);
            out.raw(i == 0 && node.getPrevious() == null ? "" : "&nbsp;");
            out.raw("<a href=\"#fnref-" + place(node.block.getFootnoteOrdinal(), i) + "\"");
            out.raw(" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"");
            out.raw(escaped(name) + "\">↩︎" + (i == 0 ? "" : "<sup>" + (i + 1) + "</sup>"));
            out.raw("</a>");
        }
    }

    /** Returns the name of a place that refers to a footnote; the first one is 0. */
    private static String place(int number, int place) {
        return number + (place == 0 ? "" : "-" + place);
    }

    private static String escaped(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
