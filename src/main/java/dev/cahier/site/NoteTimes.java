package dev.cahier.site;

import dev.cahier.note.FrontMatter;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When notes were written and changed, as their authors say. */
public final class NoteTimes {

    private NoteTimes() {}

    /** Returns when a note was published: its date, else its last change. */
    public static Optional<ZonedDateTime> published(RenderedNote note) {
        FrontMatter front = note.note().frontMatter();
        return front.date().or(front::lastmod);
    }

    /** Returns when a note was last changed: never before it was published. */
    public static Optional<ZonedDateTime> changed(RenderedNote note) {
        FrontMatter front = note.note().frontMatter();
        return latest(Stream.concat(front.date().stream(), front.lastmod().stream()));
    }

    /** Returns the latest of some times. */
    static Optional<ZonedDateTime> latest(Stream<ZonedDateTime> times) {
        return times.max(Comparator.naturalOrder());
    }
}
