package dev.cahier.site;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * The orders of notes. In lists those with a weight come first, the lightest first, as in Hugo;
 * then the newest first, but in a series, which is read from its beginning, the oldest first.
 */
final class NoteOrder {

    private static final Comparator<ZonedDateTime> NEWEST_FIRST =
            Comparator.comparing(ZonedDateTime::toInstant).reversed();

    /** By time, the newest first, those without a date last. */
    static final Comparator<RenderedNote> BY_TIME =
            Comparator.comparing(
                            (RenderedNote n) -> n.note().frontMatter().date().orElse(null),
                            Comparator.nullsLast(NEWEST_FIRST))
                    .thenComparing(n -> n.note().path());

    static final Comparator<RenderedNote> IN_LISTS =
            Comparator.comparing(NoteOrder::weight, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(BY_TIME);

    static final Comparator<RenderedNote> IN_SERIES =
            Comparator.comparing(NoteOrder::weight, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            (RenderedNote n) -> n.note().frontMatter().date().orElse(null),
                            Comparator.nullsLast(NEWEST_FIRST.reversed()))
                    .thenComparing(n -> n.note().path());

    private NoteOrder() {}

    private static Integer weight(RenderedNote note) {
        Optional<Integer> weight = note.note().frontMatter().weight().filter(w -> w != 0);
        return weight.orElse(null);
    }
}
