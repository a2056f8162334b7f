package dev.cahier.markdown;

import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Turns the targets that an author wrote into addresses of the site.
 *
 * <p>Flexmark asks only once for equal targets, so this class reports nothing: see {@link
 * NoteLinks}.
 */
final class NoteLinkResolver implements LinkResolver {

    @Override
    public ResolvedLink resolveLink(
            Node node, LinkResolverBasicContext context, ResolvedLink link) {
        if (link.getLinkType() != LinkType.LINK && link.getLinkType() != LinkType.IMAGE) {
            return link; // A reference that is not defined is text.
        }
        NoteContext note = NoteContext.of(context.getDocument());
        String url = note.withShortcodeValues(link.getUrl());
        SiteLinks.Target target =
                link.getLinkType() == LinkType.IMAGE
                        ? note.links().image(url, note.at(node))
                        : note.links().link(url, note.at(node));
        return link.withUrl(target.url()).withStatus(LinkStatus.VALID);
    }

    /** Creates the only resolver: it keeps no state. */
    static final class Factory extends IndependentLinkResolverFactory {

        @Override
        public LinkResolver apply(LinkResolverBasicContext context) {
            return new NoteLinkResolver();
        }
    }
}
