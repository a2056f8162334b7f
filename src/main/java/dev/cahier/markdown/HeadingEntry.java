package dev.cahier.markdown;

/**
 * One heading of a note, for its table of contents.
 *
 * @param level 1 to 6
 * @param id the anchor, unique within the note
 * @param text the heading as plain text
 * @param html the heading's text as HTML without links
 * @param outermost whether it is part of no list, quotation or callout
 */
public record HeadingEntry(int level, String id, String text, String html, boolean outermost) {

    /** Creates a heading that is part of no list, quotation or callout. */
    public HeadingEntry(int level, String id, String text, String html) {
        this(level, id, text, html, true);
    }

    /** Returns this heading with other HTML. */
    HeadingEntry withHtml(String other) {
        return new HeadingEntry(level, id, text, other, outermost);
    }
}
