package dev.cahier.markdown;

/**
 * One heading of a note, for its table of contents.
 *
 * @param level 1 to 6
 * @param id the anchor, unique within the note
 * @param text the heading as plain text
 * @param html the heading's text as HTML without links
 */
public record HeadingEntry(int level, String id, String text, String html) {}
