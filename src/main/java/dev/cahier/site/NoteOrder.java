package dev.cahier.site;

import java.time.ZonedDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The orders of notes. In lists those with a weight come first, the lightest first, as in Hugo;
 * then the newest first, but in a series, which is read from its beginning, the oldest first.
 */
public final class NoteOrder {

    private static final Comparator<ZonedDateTime> NEWEST_FIRST =
            Comparator.comparing(ZonedDateTime::toInstant).reversed();

    /** By time, the newest first, those without a date last. */
    static final Comparator<RenderedNote> BY_TIME =
            Comparator.comparing(
                            (RenderedNote n) -> n.note().frontMatter().date().orElse(null),
                            Comparator.nullsLast(NEWEST_FIRST))
                    .thenComparing(n -> n.note().path());

    /** By weight, the lightest first, those without one last; then by time. */
    static final Comparator<RenderedNote> IN_LISTS =
            Comparator.comparing(NoteOrder::weight, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(BY_TIME);

    /** As {@link #IN_LISTS}, but the oldest first. */
    public static final Comparator<RenderedNote> IN_SERIES =
            Comparator.comparing(NoteOrder::weight, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            (RenderedNote n) -> n.note().frontMatter().date().orElse(null),
                            Comparator.nullsLast(NEWEST_FIRST.reversed()))
                    .thenComparing(n -> n.note().path());

    private NoteOrder() {}

    /** Returns the weight, null for a note without one; as in Hugo, 0 is none. */
    private static @Nullable Integer weight(RenderedNote note) {
        return note.weight().orElse(null);
    }
}
