package dev.cahier.check;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.NoteOutline;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Note;
import dev.cahier.site.RenderedNote;
import java.util.List;
import java.util.Objects;

/**
 * A note as rules see it.
 *
 * @param rendered the note with the facts of its body
 * @param outline what its parsed text holds
 * @param published whether it is part of the site
 */
public record CheckedNote(RenderedNote rendered, NoteOutline outline, boolean published) {

    public CheckedNote {
        Objects.requireNonNull(rendered, "rendered");
        Objects.requireNonNull(outline, "outline");
    }

    /** Returns the note as its author wrote it. */
    public Note note() {
        return rendered.note();
    }

    FrontMatter frontMatter() {
        return note().frontMatter();
    }

    String path() {
        return note().path();
    }

    /** Returns the place before the first character of the file. */
    SourceLocation start() {
        return note().start();
    }

    /** Returns where a key of the front matter is, else the start of the file. */
    SourceLocation key(List<String> names) {
        return FrontMatterLines.of(note()).key(names).orElse(start());
    }

    /** Returns where a value below a key of the front matter is, else where the key is. */
    SourceLocation value(List<String> names, String value) {
        return FrontMatterLines.of(note()).value(names, value).orElseGet(() -> key(names));
    }
}
