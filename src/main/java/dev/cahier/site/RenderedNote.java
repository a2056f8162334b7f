package dev.cahier.site;

import dev.cahier.markdown.HeadingEntry;
import dev.cahier.markdown.RenderedBody;
import dev.cahier.note.Note;
import java.util.Objects;

/**
 * A note together with its rendered body.
 *
 * @param note the note
 * @param body its body as HTML
 */
public record RenderedNote(Note note, RenderedBody body) {

    public RenderedNote {
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(body, "body");
    }

    /** Returns the title of the front matter, else the first heading, else the file's name. */
    public String title() {
        return note.frontMatter().title().orElseGet(this::titleOfText);
    }

    private String titleOfText() {
        return body.headings().stream()
                .filter(heading -> heading.level() == 1)
                .map(HeadingEntry::text)
                .findFirst()
                .orElseGet(() -> Addresses.nameOf(note.path()));
    }
}
