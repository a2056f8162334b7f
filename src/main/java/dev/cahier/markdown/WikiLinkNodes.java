package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Node;

/** Renders wiki-links; one that leads nowhere is marked text. */
final class WikiLinkNodes {

    static void register(NodeWriters writers) {
        writers.on(WikiLink.class, WikiLinkNodes::render)
                .on(LinkMarkNode.class, (node, out) -> out.raw(node.mark()));
    }

    private static void render(WikiLink link, BodyWriter out) {
        if (link.href().isEmpty()) {
            out.raw("<span class=\"missing-link\">").linkText(link).close("span");
        } else if (isInLink(link)) {
            out.linkText(link);
        } else {
            out.raw("<a href=\"" + link.href().get() + "\">").linkText(link).close("a");
        }
    }

    private static boolean isInLink(Node node) {
        return node.getAncestorOfType(Link.class) != null
                || node.getAncestorOfType(LinkRef.class) instanceof LinkRef reference
                        && reference.isDefined();
    }
}
