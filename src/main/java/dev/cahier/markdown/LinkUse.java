package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;

/**
 * A link of a note.
 *
 * @param url where it leads, as it is written in HTML
 * @param kind how it is written
 * @param from where its author wrote the target
 */
public record LinkUse(String url, Kind kind, SourceLocation from) {

    /** How links are written. */
    public enum Kind {
        /** A link of Markdown, of HTML or of a shortcode. */
        MARKDOWN,
        /** A wiki-link. */
        WIKI,
        /**
         * A wiki-link that names a heading: the words of the heading are behind the {@code #} of
         * its address, as written, until the notes of the site are known.
         */
        HEADING,
        /** The place of a note that is shown: <code>![[Note]]</code>. */
        EMBED
    }

    /** Creates a link that is not a wiki-link. */
    LinkUse(String url, SourceLocation from) {
        this(url, Kind.MARKDOWN, from);
    }

    /** Returns this link with another address. */
    public LinkUse leadingTo(String other) {
        return new LinkUse(other, kind, from);
    }

    /** Returns the same without the text of the line, to be kept in memory. */
    LinkUse withoutLine() {
        return new LinkUse(url, kind, from.withoutLine());
    }
}
