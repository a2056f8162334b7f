package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes no paragraph for formulas that only define macros, since they show nothing, and a figure
 * for an image with a title that is alone in its paragraph.
 */
final class ParagraphNodes {

    private final FormulaHtml formulas;

    ParagraphNodes(FormulaHtml formulas) {
        this.formulas = formulas;
    }

    void register(NodeWriters writers) {
        writers.on(Paragraph.class, this::render);
    }

    private void render(Paragraph node, BodyWriter out) {
        NoteContext note = out.note();
        if (node.getFirstChild() instanceof InlineMath && showsNothing(node, note)) {
            for (Node child : node.getChildren()) {
                if (child instanceof InlineMath) {
                    out.node(child);
                }
            }
        } else if (caption(node).isPresent()) {
            figure(node, caption(node).get(), out);
        } else {
            BlockNodes.paragraph(node, out);
        }
    }

    /** Returns the title of an image that is all of a paragraph. */
    private static Optional<BasedSequence> caption(Paragraph node) {
        Node only = node.getFirstChild();
        return only != null && isLast(only) ? titleOf(only) : Optional.empty();
    }

    /** Returns whether nothing follows a node but what is left where its attributes were. */
    private static boolean isLast(Node node) {
        Node next = node.getNext();
        return next == null
                || next.getNext() == null && next instanceof Text && next.getChars().isBlank();
    }

    /** Returns the title of an image; empty for one without, and for what is not an image. */
    private static Optional<BasedSequence> titleOf(Node node) {
        if (node instanceof Image image && !ImageNodes.isChart(image)) {
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
                && paragraph.getFirstChild() == image;
    }

    private static void figure(Paragraph node, BasedSequence caption, BodyWriter out) {
        NoteContext note = out.note();
        out.line().open("figure", node).line();
        out.children(node);
        out.line()
                .raw("<figcaption>")
                .pre(note.fragments().html(caption))
                .close("figcaption")
                .line();
        out.close("figure").line();
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
