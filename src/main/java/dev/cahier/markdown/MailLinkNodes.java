package dev.cahier.markdown;

import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import java.util.Set;

/** Renders e-mail addresses as links; flexmark would look them up as paths of the site. */
final class MailLinkNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(MailLink.class, MailLinkNodes::render));
    }

    private static void render(MailLink node, NodeRendererContext context, HtmlWriter html) {
        String address = node.getText().unescape();
        if (context.isDoNotRenderLinks()) {
            html.text(address);
            return;
        }
        html.attr("href", url(node)).withAttr().tag("a").text(address).tag("/a");
    }

    /** Returns the URL of an address; RFC 6068 reserves three of the characters that it allows. */
    static String url(MailLink node) {
        return "mailto:"
                + node.getText()
                        .unescape()
                        .replace("%", "%25")
                        .replace("?", "%3F")
                        .replace("#", "%23");
    }
}
