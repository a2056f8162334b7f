package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes no paragraph for formulas that only define macros, since they show nothing, and a figure
 * for an image with a title that is alone in its paragraph.
 */
final class ParagraphNodes implements NodeRenderer {

    private final FormulaHtml formulas;

    ParagraphNodes(FormulaHtml formulas) {
        this.formulas = formulas;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Paragraph.class, this::render));
    }

    private void render(Paragraph node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        if (node.getFirstChild() instanceof InlineMath && showsNothing(node, note)) {
            for (Node child : node.getChildren()) {
                if (child instanceof InlineMath) {
                    context.render(child);
                }
            }
        } else if (caption(node).isPresent()) {
            figure(node, caption(node).get(), context, html);
        } else {
            context.delegateRender();
        }
    }

    /** Returns the title of an image that is all of a paragraph. */
    private static Optional<BasedSequence> caption(Paragraph node) {
        Node only = node.getFirstChild();
        return only != null && only.getNext() == null ? titleOf(only) : Optional.empty();
    }

    /** Returns the title of an image; empty for one without, and for what is not an image. */
    private static Optional<BasedSequence> titleOf(Node node) {
        if (node instanceof Image image && !ChartImageNodes.isChart(image)) {
            return Optional.of(image.getTitle()).filter(title -> !title.isBlank());
        }
        return node instanceof ImageRef image
                ? Optional.ofNullable(image.getReferenceNode(node.getDocument()))
                        .map(com.vladsch.flexmark.ast.Reference::getTitle)
                        .filter(title -> !title.isBlank())
                : Optional.empty();
    }

    /** Returns whether an image is one with a caption, which its title is then. */
    static boolean isFigure(@Nullable Node image) {
        return image != null
                && image.getParent() instanceof Paragraph paragraph
                && caption(paragraph).isPresent()
                && image.getNext() == null;
    }

    private static void figure(
            Paragraph node, BasedSequence caption, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        String attributes = note.attributesOf(node).map(ElementAttributes::html).orElse("");
        html.line().raw("<figure" + attributes + ">").line();
        context.renderChildren(node);
        String words = note.longHtml().mark(note.renderFragment(caption));
        html.line().raw("<figcaption>" + words + "</figcaption>").line();
        html.raw("</figure>").line();
    }

    private boolean showsNothing(Paragraph node, NoteContext note) {
        for (Node child : node.getChildren()) {
            boolean invisible =
                    child instanceof SoftLineBreak
                            || child.getChars().isBlank() && !FootnoteNodes.isBackLinks(child)
                            || child instanceof InlineMath math && formulas.isEmpty(math, note);
            if (!invisible) {
                return false;
            }
        }
        return true;
    }
}
