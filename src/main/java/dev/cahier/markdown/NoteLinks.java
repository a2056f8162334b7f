package dev.cahier.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * Looks up the target of each link and image of a parsed note: it reports what is wrong with every
 * occurrence at its own place, and keeps where the links lead.
 */
final class NoteLinks {

    private final Document document;
    private final NoteContext note;

    private NoteLinks(Document document, NoteContext note) {
        this.document = document;
        this.note = note;
    }

    static void check(Document document, NoteContext note) {
        NoteLinks links = new NoteLinks(document, note);
        document.getDescendants().forEach(links::check);
    }

    private void check(Node node) {
        if (node instanceof Link link) {
            link(link);
        } else if (node instanceof Image image && !ChartImageNodes.isChart(image)) {
            image(image.getUrl().unescape(), place(image));
        } else if (node instanceof LinkRef link) {
            target(link).ifPresent(target -> link(target, note.at(node)));
        } else if (node instanceof ImageRef image) {
            target(image).ifPresent(target -> image(target, note.at(node)));
        } else if (node instanceof AutoLink link) {
            link(link.getText().toString(), note.at(link.getText(), 0));
        } else if (node instanceof MailLink link) {
            note.link(new LinkUse(MailLinkNodes.url(link), note.at(link.getText(), 0)));
        }
    }

    private void link(Link link) {
        String url = note.withShortcodeValues(link.getUrl().unescape());
        SiteLinks.Target target = note.links().link(url, place(link));
        target.problem().ifPresent(note::report);
        // A link without text is kept among the references, which are checked on their own.
        if (!ReferenceNodes.showsName(link) || !ReferenceNodes.isInSite(target)) {
            note.link(new LinkUse(target.url(), place(link)));
        }
    }

    private void link(String written, SourceLocation from) {
        SiteLinks.Target target = note.links().link(note.withShortcodeValues(written), from);
        target.problem().ifPresent(note::report);
        note.link(new LinkUse(target.url(), from));
    }

    private void image(String written, SourceLocation from) {
        String url = note.withShortcodeValues(written);
        note.links().image(url, from).problem().ifPresent(note::report);
    }

    private Optional<String> target(RefNode node) {
        return Optional.ofNullable(node.getReferenceNode(document))
                .map(Reference::getUrl)
                .map(BasedSequence::unescape);
    }

    /** Returns where the target is written, or the whole link where it is empty. */
    private SourceLocation place(LinkNodeBase node) {
        return node.getUrl().isEmpty() ? note.at(node) : note.at(node.getUrl(), 0);
    }
}
