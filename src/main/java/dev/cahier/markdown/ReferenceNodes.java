package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import dev.cahier.math.ReferenceMarkup;
import dev.cahier.math.ReferenceMarkup.Kind;
import java.util.Set;

/**
 * Renders references, and links without words to an anchor, <code>[](#pythagoras)</code>, which
 * show the name and number of what they lead to.
 */
final class ReferenceNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Reference.class, ReferenceNodes::reference),
                new NodeRenderingHandler<>(Link.class, ReferenceNodes::link),
                new NodeRenderingHandler<>(LinkRef.class, OuterLink::render),
                new NodeRenderingHandler<>(OuterLink.class, OuterLink::renderText));
    }

    private static void reference(Reference node, NodeRendererContext context, HtmlWriter html) {
        NoteContext note = NoteContext.of(context);
        String label = node.label().toString();
        note.numbers().add(new NoteReference(label, NoteReference.Kind.LABEL, note.at(node)));
        boolean inLink =
                node.getAncestorOfType(Link.class) != null
                        || node.getAncestorOfType(LinkRef.class) != null
                        || node.getAncestorOfType(WikiLink.class) != null;
        html.raw(
                inLink
                        ? ReferenceMarkup.withoutLink(node.kind(), label)
                        : ReferenceMarkup.of(node.kind(), label));
    }

    /** Returns whether a link has no text of its own, so that it shows the name of its target. */
    static boolean showsName(Link link) {
        return link.getText().isBlank() && link.getUrl().indexOf('#') >= 0;
    }

    static boolean isInSite(SiteLinks.Target target) {
        return target.url().startsWith("#") || target.url().startsWith("/");
    }

    private static void link(Link node, NodeRendererContext context, HtmlWriter html) {
        if (!showsName(node)) {
            OuterLink.render(node, context, html);
            return;
        }
        NoteContext note = NoteContext.of(context);
        SiteLinks.Target target =
                note.links()
                        .link(
                                note.withShortcodeValues(node.getUrl().unescape()),
                                note.at(node.getUrl(), 0));
        if (!isInSite(target)) {
            context.delegateRender();
            return;
        }
        note.numbers().add(new NoteReference(target.url(), NoteReference.Kind.LINK, note.at(node)));
        html.raw(ReferenceMarkup.of(Kind.NAME, target.url()));
    }
}
