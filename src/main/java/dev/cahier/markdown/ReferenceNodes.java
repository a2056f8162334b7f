package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import dev.cahier.math.ReferenceMarkup;
import dev.cahier.math.ReferenceMarkup.Kind;

/**
 * Renders references, and links without words to an anchor, <code>[](#pythagoras)</code>, which
 * show the name and number of what they lead to.
 */
final class ReferenceNodes {

    static void register(NodeWriters writers) {
        writers.on(Reference.class, ReferenceNodes::reference).on(Link.class, ReferenceNodes::link);
    }

    private static void reference(Reference node, BodyWriter out) {
        NoteContext note = out.note();
        String label = node.label().toString();
        note.numbers().add(new NoteReference(label, NoteReference.Kind.LABEL, note.at(node)));
        boolean inLink =
                node.getAncestorOfType(Link.class) != null
                        || node.getAncestorOfType(LinkRef.class) != null
                        || node.getAncestorOfType(WikiLink.class) != null;
        out.raw(
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

    private static void link(Link node, BodyWriter out) {
        if (!showsName(node)) {
            LinkNodes.link(node, out);
            return;
        }
        NoteContext note = out.note();
        SiteLinks.Target target =
                note.links()
                        .link(
                                note.fragments().withShortcodeValues(node.getUrl().unescape()),
                                note.at(node.getUrl(), 0));
        if (!isInSite(target)) {
            LinkNodes.link(node, out);
            return;
        }
        note.numbers().add(new NoteReference(target.url(), NoteReference.Kind.LINK, note.at(node)));
        out.raw(ReferenceMarkup.of(Kind.NAME, target.url()));
    }
}
