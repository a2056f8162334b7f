package dev.cahier.markdown;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.SourceLocation;

/** Turns the targets that an author wrote into addresses of the site. */
final class NoteLinkResolver implements LinkResolver {

    @Override
    public ResolvedLink resolveLink(
            Node node, LinkResolverBasicContext context, ResolvedLink link) {
        if (link.getLinkType() != LinkType.LINK && link.getLinkType() != LinkType.IMAGE) {
            return link; // A reference that is not defined is text.
        }
        NoteContext note = NoteContext.of(context.getDocument());
        SourceLocation from = note.at(target(node), 0);
        SiteLinks.Target target =
                link.getLinkType() == LinkType.IMAGE
                        ? note.links().image(link.getUrl(), from)
                        : note.links().link(link.getUrl(), from);
        target.problem().ifPresent(note::report);
        if (link.getLinkType() == LinkType.LINK) {
            note.link(new LinkUse(target.url(), from));
        }
        return link.withUrl(target.url()).withStatus(LinkStatus.VALID);
    }

    /** Returns the target within a link where it is written there, else the whole link. */
    private static BasedSequence target(Node node) {
        return node instanceof LinkNodeBase link && !link.getUrl().isEmpty()
                ? link.getUrl()
                : node.getChars();
    }

    /** Creates the only resolver: it keeps no state. */
    static final class Factory extends IndependentLinkResolverFactory {

        @Override
        public LinkResolver apply(LinkResolverBasicContext context) {
            return new NoteLinkResolver();
        }
    }
}
