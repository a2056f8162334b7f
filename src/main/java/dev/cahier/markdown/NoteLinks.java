package dev.cahier.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the target of each link and image of a parsed note: it reports what is wrong with every
 * occurrence at its own place, and keeps where the links lead.
 */
final class NoteLinks {

    private final Document document;
    private final NoteContext note;

    /** The tag of the element that shows code and is open, if any. */
    private @Nullable HtmlInline code;

    private NoteLinks(Document document, NoteContext note) {
        this.document = document;
        this.note = note;
    }

    /** Looks up the links of a document, in which it replaces the addresses in tags. */
    static void resolve(Document document, NoteContext note) {
        NoteLinks links = new NoteLinks(document, note);
        List<Node> nodes = new ArrayList<>();
        document.getDescendants().forEach(nodes::add);
        nodes.forEach(links::check);
    }

    private void check(Node node) {
        if (node instanceof Link link) {
            link(link);
        } else if (node instanceof Image image && !ImageNodes.isChart(image)) {
            image(image, Unescaped.of(image.getUrl()), place(image));
        } else if (node instanceof LinkRef link) {
            target(link).ifPresent(target -> use(link, target, note.at(node)));
        } else if (node instanceof ImageRef image) {
            target(image).ifPresent(target -> image(image, target, note.at(node)));
        } else if (node instanceof AutoLink link) {
            use(link, BareUrls.url(link), note.at(link.getText(), 0));
        } else if (node instanceof MailLink link) {
            note.link(new LinkUse(LinkNodes.mailUrl(link), note.at(link.getText(), 0)));
        } else if (node instanceof WikiLink link) {
            if (link.isEmbed()) {
                WikiEmbeds.resolve(link, note);
            } else {
                WikiLinks.resolve(link, note);
            }
        } else if (node instanceof HtmlInline tag) {
            tag(tag);
        }
    }

    private void link(Link link) {
        SiteLinks.Target target = link(link, Unescaped.of(link.getUrl()), place(link));
        // A link without text is kept among the references, which are checked on their own.
        boolean kept = !ReferenceNodes.showsName(link) || !ReferenceNodes.isInSite(target);
        if (kept && !target.isRefused()) {
            note.link(new LinkUse(target.url(), place(link)));
        }
    }

    private void use(Node link, String written, SourceLocation from) {
        SiteLinks.Target target = link(link, written, from);
        if (!target.isRefused()) {
            note.link(new LinkUse(target.url(), from));
        }
    }

    /** Returns the target of a link; of a link that would run a script only the text is left. */
    private SiteLinks.Target link(Node link, String written, SourceLocation from) {
        SiteLinks.Target target =
                note.links().link(note.fragments().withShortcodeValues(written), from);
        target.problem().ifPresent(note::report);
        if (target.isRefused()) {
            if (link instanceof AutoLink) {
                link.insertBefore(new Text(((AutoLink) link).getText()));
            }
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }
        return target;
    }

    private void image(Node image, String written, SourceLocation from) {
        SiteLinks.Target target =
                note.links().image(note.fragments().withShortcodeValues(written), from);
        target.problem().ifPresent(note::report);
        if (target.isRefused()) {
            image.unlink();
        }
    }

    private void tag(HtmlInline tag) {
        boolean shown = code != null && tag.getParent() == code.getParent();
        String resolved = RawHtmlLinks.inTag(tag.getChars(), shown, note);
        if (note.source().isSafe() && !tag.getChars().startsWith("</")) {
            resolved = SafeTags.resolved(resolved, tag.getChars(), note);
        }
        if (!tag.getChars().equals(resolved)) {
            tag.setChars(BasedSequence.of(resolved));
        }
        HtmlTag.at(resolved, 0)
                .filter(read -> RawHtmlLinks.CODE.contains(read.name()))
                .ifPresent(read -> code = read.closing() ? null : tag);
    }

    private Optional<String> target(RefNode node) {
        return Optional.ofNullable(node.getReferenceNode(document))
                .map(Reference::getUrl)
                .map(Unescaped::of);
    }

    private SourceLocation place(LinkNodeBase node) {
        return place(node, note);
    }

    /** Returns where the target is written, or the whole link where it is empty. */
    static SourceLocation place(LinkNodeBase node, NoteContext note) {
        return node.getUrl().isEmpty() ? note.at(node) : note.at(node.getUrl(), 0);
    }
}
