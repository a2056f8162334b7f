package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.html.renderer.PhasedNodeRenderer;
import com.vladsch.flexmark.html.renderer.RenderingPhase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.Set;

/**
 * Renders footnotes: their numbers in the text, and the notes themselves at the end, with links
 * back to the text in the last paragraph of each. Flexmark's own renderer puts these links outside
 * of the paragraph and has no names for screen readers.
 */
final class FootnoteNodes implements PhasedNodeRenderer {

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

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Footnote.class, FootnoteNodes::reference),
                new NodeRenderingHandler<>(FootnoteBlock.class, (node, context, html) -> {}),
                new NodeRenderingHandler<>(BackLinks.class, FootnoteNodes::backLinks));
    }

    @Override
    public Set<RenderingPhase> getRenderingPhases() {
        return Set.of(RenderingPhase.BODY_BOTTOM);
    }

    private static void reference(Footnote node, NodeRendererContext context, HtmlWriter html) {
        FootnoteBlock block = node.getFootnoteBlock();
        if (block == null) {
            html.raw("[^");
            context.renderChildren(node);
            html.raw("]");
            return;
        }
        int number = block.getFootnoteOrdinal();
        html.raw("<sup id=\"" + anchor(number, node.getReferenceOrdinal()) + "\">");
        html.raw("<a class=\"footnote-ref\" href=\"#fn-" + number + "\" role=\"doc-noteref\">");
        html.raw(number + "</a></sup>");
    }

    @Override
    public void renderDocument(
            NodeRendererContext context, HtmlWriter html, Document document, RenderingPhase phase) {
        List<FootnoteBlock> blocks =
                FootnoteExtension.FOOTNOTES.get(document).getReferencedFootnoteBlocks();
        if (blocks.isEmpty()) {
            return;
        }
        String title = NoteContext.of(context).words().text("footnotes");
        html.line().raw("<section class=\"footnotes\" role=\"doc-endnotes\">").line();
        html.raw("<h2 class=\"visually-hidden\">" + escaped(title) + "</h2>").line();
        html.raw("<ol>").line();
        for (FootnoteBlock block : blocks) {
            html.raw("<li id=\"fn-" + block.getFootnoteOrdinal() + "\">").line();
            context.renderChildren(block);
            html.line().raw("</li>").line();
        }
        html.raw("</ol>").line().raw("</section>").line();
    }

    private static void backLinks(BackLinks node, NodeRendererContext context, HtmlWriter html) {
        NoteWords words = NoteContext.of(context).words();
        int references = node.block.getFootnoteReferences();
        for (int i = 0; i < references; i++) {
            String name =
                    references == 1
                            ? words.text("footnote-back")
                            : words.text("footnote-back-place", i + 1);
            html.raw(i == 0 && node.getPrevious() == null ? "" : "&nbsp;");
            html.raw("<a href=\"#" + anchor(node.block.getFootnoteOrdinal(), i) + "\"");
            html.raw(" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"");
            html.raw(escaped(name) + "\">↩︎" + (i == 0 ? "" : "<sup>" + (i + 1) + "</sup>"));
            html.raw("</a>");
        }
    }

    /** Returns the anchor of a place that refers to a footnote; the first one is 0. */
    private static String anchor(int number, int place) {
        return "fnref-" + number + (place == 0 ? "" : "-" + place);
    }

    private static String escaped(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
