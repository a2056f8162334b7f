package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Markup into which an author's own links are written, with {@code html: safe}: one that has
 * another link within it is left out. HTML allows no such link, and browsers end the elements
 * between the two, which may be those of a formula. Used by one thread.
 */
final class SafeOutput {

    private final StringBuilder html;
    private final NoteContext note;
    private final Deque<Link> links = new ArrayDeque<>();

    /**
     * A link that is open.
     *
     * @param tag its opening tag in the note
     * @param start where its opening tag begins in the markup
     * @param end where it ends
     */
    private record Link(BasedSequence tag, int start, int end) {}

    /** Creates what writes behind some markup. */
    SafeOutput(StringBuilder html, NoteContext note) {
        this.html = html;
        this.note = note;
    }

    void append(String markup) {
        html.append(markup);
    }

    /**
     * Writes the opening tag of a link.
     *
     * @param tag the tag as it is in the note
     */
    void openLink(String markup, BasedSequence tag) {
        int start = html.length();
        html.append(markup);
        links.push(new Link(tag, start, html.length()));
    }

    /** Writes the closing tag of a link, unless the link is left out. */
    void closeLink() {
        if (links.isEmpty()) {
            return;
        }
        Link link = links.pop();
        if (!CitationMarks.holdLink(html, link.end)) {
            html.append("</a>");
        } else if (html.substring(link.start, link.end).contains(" href=")) {
            html.delete(link.start, link.end);
            SafeTags.reportOuterLink(note.at(link.tag, 0), note);
        } else {
            html.insert(link.end, "</a>"); // It is a place that others link to.
        }
    }

    /** Writes the closing tags of elements. */
    void close(List<String> names) {
        for (String name : names) {
            if (name.equals("a")) {
                closeLink();
            } else {
                html.append(OpenElements.tags(List.of(name)));
            }
        }
    }
}
