package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;

/** Renders wiki-links; one that leads nowhere is marked text. */
final class WikiLinkNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(WikiLink.class, WikiLinkNodes::render),
                new NodeRenderingHandler<>(
                        LinkMarkNode.class, (node, context, html) -> html.raw(node.mark())));
    }

    private static void render(WikiLink link, NodeRendererContext context, HtmlWriter html) {
        String text = OuterLink.text(link, context);
        if (link.href().isEmpty()) {
            html.raw("<span class=\"missing-link\">");
            html.rawPre(text);
            html.raw("</span>");
        } else if (isInLink(link)) {
            html.rawPre(text);
        } else {
            html.raw("<a href=\"" + link.href().get() + "\">");
            html.rawPre(text);
            html.raw("</a>");
        }
    }

    private static boolean isInLink(Node node) {
        return node.getAncestorOfType(Link.class) != null
                || node.getAncestorOfType(LinkRef.class) instanceof LinkRef reference
                        && reference.isDefined();
    }
}
