package dev.cahier.markdown;

import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import java.util.Set;

/** Renders marked text. */
final class MarkNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(MarkProcessor.Mark.class, this::render));
    }

    private void render(MarkProcessor.Mark node, NodeRendererContext context, HtmlWriter html) {
        html.raw("<mark>");
        context.renderChildren(node);
        html.raw("</mark>");
    }
}
