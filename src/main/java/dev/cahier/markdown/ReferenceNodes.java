package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Node;
import dev.cahier.math.ReferenceMarkup;
import dev.cahier.math.ReferenceMarkup.Kind;
import java.util.Optional;

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
        SiteLinks.Target target = target(node, note);
        if (!isInSite(target)) {
            LinkNodes.link(node, out);
            return;
        }
        note.numbers().add(new NoteReference(target.url(), NoteReference.Kind.LINK, note.at(node)));
        out.raw(ReferenceMarkup.of(Kind.NAME, target.url()));
    }

    private static SiteLinks.Target target(Link node, NoteContext note) {
        return note.links()
                .link(
                        note.fragments().withShortcodeValues(Unescaped.of(node.getUrl())),
                        note.at(node.getUrl(), 0));
    }

    /** Returns the mark in plain text of what shows a name or number; empty for other nodes. */
    static Optional<String> inText(Node node, NoteContext note) {
        if (node instanceof Reference reference) {
            return Optional.of(
                    ReferenceMarkup.inText(reference.kind(), reference.label().toString()));
        }
        if (node instanceof Link link && showsName(link)) {
            SiteLinks.Target target = target(link, note);
            return isInSite(target)
                    ? Optional.of(ReferenceMarkup.inText(Kind.NAME, target.url()))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
