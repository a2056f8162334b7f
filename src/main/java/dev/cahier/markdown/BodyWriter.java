package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Pattern;

/**
 * Writes the HTML of one note, or of a part of it; used by one thread.
 *
 * <p>A line never begins with a blank, except where markup is written {@linkplain #pre as it is}.
 */
final class BodyWriter {

    /** Of formulas with {@code \href}, of footnotes, shortcodes and tags. */
    private static final Pattern INNER_LINK = Pattern.compile("<a\\b[^>]*+>|</a>");

    private final NodeWriters writers;
    private final Document document;
    private final NoteContext note;
    private final boolean links;
    private final StringBuilder html = new StringBuilder();
    private final SafeOutput safe;
    private OpenElements open = new OpenElements();

    /**
     * Creates a writer.
     *
     * @param document defines what links and images refer to
     * @param links whether links are written; if not, their texts are, and images are left out
     */
    BodyWriter(NodeWriters writers, Document document, boolean links) {
        this.writers = writers;
        this.document = document;
        this.note = NoteContext.of(document);
        this.links = links;
        safe = new SafeOutput(html, note);
    }

    /** Returns the context of the note that is written. */
    NoteContext note() {
        return note;
    }

    /** Returns what defines the targets of links; a node may still know another document. */
    Document document() {
        return document;
    }

    boolean writesLinks() {
        return links;
    }

    BodyWriter node(Node node) {
        writers.write(node, this);
        return this;
    }

    /** Writes what is within a node, and closes the elements that tags in it have opened. */
    BodyWriter children(Node parent) {
        return inside(
                () -> {
                    Node child = parent.getFirstChild();
                    while (child != null) {
                        Node next = child.getNext(); // A writer may take it out of the tree.
                        if (!(child instanceof HtmlBlock)) {
                            safe.close(open.endDrawing());
                        }
                        node(child);
                        child = next;
                    }
                });
    }

    /** Writes what is within an element, and closes the elements that tags in it have opened. */
    BodyWriter inside(Runnable content) {
        OpenElements around = open;
        open = new OpenElements();
        content.run();
        safe.close(SafeTags.ended(open.closeWhile(element -> true), note));
        open = around;
        return this;
    }

    /** Returns the elements that safe HTML has opened in the node whose children are written. */
    OpenElements openElements() {
        return open;
    }

    /** Returns what safe HTML is written into, which is written here. */
    SafeOutput safe() {
        return safe;
    }

    /** Returns a writer of its own for a part of the note that is put elsewhere. */
    BodyWriter part() {
        return new BodyWriter(writers, document, links);
    }

    /** Begins a new line, unless one has begun. */
    BodyWriter line() {
        if (!isAtLineStart()) {
            html.append('\n');
        }
        return this;
    }

    /** Writes markup. */
    BodyWriter raw(String markup) {
        int from = 0;
        while (from < markup.length()) {
            if (isAtLineStart() && markup.charAt(from) == ' ') {
                from++;
                continue;
            }
            int end = markup.indexOf('\n', from) + 1;
            int until = end == 0 ? markup.length() : end;
            html.append(markup, from, until);
            from = until;
        }
        return this;
    }

    /** Writes text, escaped. */
    BodyWriter text(CharSequence text) {
        return raw(Escaping.escapeHtml(text, false));
    }

    /** Writes markup as it is, blanks at the beginning of lines included. */
    BodyWriter pre(String markup) {
        html.append(markup);
        return this;
    }

    /** Writes what is within a link, without the links in it, which HTML does not allow there. */
    BodyWriter linkText(Node link) {
        int start = html.length();
        children(link);
        if (html.indexOf("<", start) >= 0) {
            String text = INNER_LINK.matcher(html.substring(start)).replaceAll("");
            html.setLength(start);
            html.append(text);
        }
        return this;
    }

    /** Begins an element that has the attributes its author gave it, and no others. */
    BodyWriter open(String tag, Node node) {
        return open(tag, "", node);
    }

    /**
     * Begins an element.
     *
     * @param attributes those before the author's own, each behind a blank
     */
    BodyWriter open(String tag, String attributes, Node node) {
        return raw("<" + tag + attributes + own(node) + ">");
    }

    /** Returns the attributes that the author gave an element, each behind a blank. */
    String own(Node node) {
        return note.attributesOf(node).map(ElementAttributes::html).orElse("");
    }

    BodyWriter close(String tag) {
        return raw("</" + tag + ">");
    }

    private boolean isAtLineStart() {
        return html.length() == 0 || html.charAt(html.length() - 1) == '\n';
    }

    /** Returns what was written. */
    String html() {
        return html.toString();
    }
}
