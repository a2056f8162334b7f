package dev.cahier.feed;

import java.util.List;

/**
 * The notes of the site as {@code feeds/llms.ftl} sees them, as {@code llms}. Its texts are
 * Markdown: what would mean something in Markdown is escaped.
 *
 * @param title the title of the site
 * @param description one sentence about it, may be empty
 * @param notes its notes, the newest first
 */
public record LlmsView(String title, String description, List<Note> notes) {

    public LlmsView {
        notes = List.copyOf(notes);
    }

    /**
     * A note.
     *
     * @param title its title
     * @param url its absolute address
     * @param summary one sentence about it, may be empty
     */
    public record Note(String title, String url, String summary) {}
}
