package dev.cahier.markdown;

import static dev.cahier.markdown.ElementAttributes.attribute;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;

/** Writes links; what a target is in the site is resolved by {@link SiteLinks}. */
final class LinkNodes {

    private LinkNodes() {}

    static void register(NodeWriters writers) {
        writers.on(LinkRef.class, LinkNodes::byReference)
                .on(AutoLink.class, LinkNodes::address)
                .on(MailLink.class, LinkNodes::mail)
                .on(Reference.class, (definition, out) -> {});
    }

    static void link(Link node, BodyWriter out) {
        if (node.getText().isBlank() && out.writesLinks()) {
            out.note().report(withoutText(out.note().at(node)));
        }
        write(node, Unescaped.of(node.getUrl()), title(node.getTitle()), out);
    }

    /** Returns the warning about a link with which readers can do nothing. */
    private static Diagnostic withoutText(SourceLocation place) {
        return Diagnostic.warning("link-empty", place, "this link has no text")
                .withHint("write a text between the brackets");
    }

    private static void byReference(LinkRef node, BodyWriter out) {
        if (!node.isDefined()) {
            brackets(node, out);
            return;
        }
        Reference reference = node.getReferenceNode(out.document());
        String attributes = title(reference.getTitle()) + out.own(reference);
        write(node, Unescaped.of(reference.getUrl()), attributes, out);
    }

    /** Writes what looks like a link but has no target, as text. */
    private static void brackets(LinkRef node, BodyWriter out) {
        if (node.hasChildren()) {
            out.text(Unescaped.of(Brackets.before(node)));
            out.children(node);
            out.text(Unescaped.of(Brackets.behind(node)));
        } else {
            out.text(Unescaped.of(node.getChars()));
        }
    }

    private static void write(Node node, String target, String attributes, BodyWriter out) {
        if (!out.writesLinks() || isScript(target)) {
            out.children(node);
            return;
        }
        String url = url(target, node, out.note());
        out.open("a", attribute("href", url) + attributes, node);
        out.linkText(node).close("a");
    }

    /** Returns whether an address runs a script, so that it is not written. */
    static boolean isScript(String target) {
        return target.startsWith("javascript:");
    }

    private static String url(String target, Node node, NoteContext note) {
        return target.isEmpty()
                ? ""
                : note.links()
                        .link(note.fragments().withShortcodeValues(target), note.at(node))
                        .url();
    }

    /** Returns a title as an attribute behind a blank; empty for none. */
    static String title(BasedSequence title) {
        return title.isNull() ? "" : attribute("title", Unescaped.of(title));
    }

    private static void address(AutoLink node, BodyWriter out) {
        String text = node.getText().toString();
        if (!out.writesLinks() || isScript(text)) {
            out.text(text);
            return;
        }
        String url = url(BareUrls.url(node), node, out.note());
        out.open("a", attribute("href", url), node);
        out.raw(LongWords.breakable(Escaping.escapeHtml(text, false), out.note())).close("a");
    }

    private static void mail(MailLink node, BodyWriter out) {
        String address = Unescaped.of(node.getText());
        if (out.writesLinks()) {
            out.open("a", attribute("href", mailUrl(node)), node).text(address).close("a");
        } else {
            out.text(address);
        }
    }

    /** Returns the URL of an address; RFC 6068 reserves three of the characters that it allows. */
    static String mailUrl(MailLink node) {
        return "mailto:"
                + Unescaped.of(node.getText())
                        .replace("%", "%25")
                        .replace("?", "%3F")
                        .replace("#", "%23");
    }
}
