package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;

/** Writes no paragraph for formulas that only define macros: they show nothing. */
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
        } else {
            context.delegateRender();
        }
    }

    private boolean showsNothing(Paragraph node, NoteContext note) {
        for (Node child : node.getChildren()) {
            boolean invisible =
                    child instanceof SoftLineBreak
                            || child.getChars().isBlank()
                            || child instanceof InlineMath math && formulas.isEmpty(math, note);
            if (!invisible) {
                return false;
            }
        }
        return true;
    }
}
