package dev.cahier.site;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;

/** The order of notes in lists: those with a weight, lightest first, then the newest first. */
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

    private NoteOrder() {}

    private static Integer weight(RenderedNote note) {
        Optional<Integer> weight = note.note().frontMatter().weight().filter(w -> w != 0);
        return weight.orElse(null);
    }
}
