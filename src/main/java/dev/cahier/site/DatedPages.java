package dev.cahier.site;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pages of a site's notes with the times of the notes, each of which is looked up once: a note
 * stands in many lists. Immutable.
 */
final class DatedPages {

    private final List<Page.NotePage> newestFirst;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Optional<ZonedDateTime>> changed = new HashMap<>();

    private DatedPages(List<Page.NotePage> newestFirst) {
        this.newestFirst = newestFirst;
        IntStream.range(0, newestFirst.size())
                .forEach(i -> ranks.put(path(newestFirst.get(i).content()), i));
        newestFirst.stream()
                .map(Page.NotePage::content)
                .forEach(note -> changed.put(path(note), NoteTimes.changed(note)));
    }

    /** A page, and when its note was published; empty if it does not say so. */
    private record Dated(Page.NotePage page, Optional<ZonedDateTime> published) {}

    /** Returns those of some pages that are pages of notes. */
    static DatedPages of(Collection<Page> pages) {
        List<Dated> dated = new ArrayList<>();
        for (Page page : pages) {
            if (page instanceof Page.NotePage note) {
                dated.add(new Dated(note, NoteTimes.published(note.content())));
            }
        }
        dated.sort(
                Comparator.comparing(
                                (Dated each) ->
                                        each.published().map(ZonedDateTime::toInstant).orElse(null),
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(each -> path(each.page().content())));
        return new DatedPages(dated.stream().map(Dated::page).toList());
    }

    private static String path(RenderedNote note) {
        return note.note().path();
    }

    /** Returns all of them, those of notes without a time last. */
    List<Page.NotePage> newestFirst() {
        return newestFirst;
    }

    /** Returns the pages of some notes, as far as they have one, in the same order. */
    Stream<Page.NotePage> newestFirst(Stream<RenderedNote> notes) {
        return notes.map(note -> ranks.get(path(note)))
                .flatMap(Stream::ofNullable)
                .sorted()
                .map(newestFirst::get);
    }

    /** Returns when one of some notes was changed last. */
    Optional<ZonedDateTime> changed(Stream<RenderedNote> notes) {
        return NoteTimes.latest(notes.flatMap(note -> changed(note).stream()));
    }

    /** A list may name a note that lost its page to another one, which is an error. */
    private Optional<ZonedDateTime> changed(RenderedNote note) {
        Optional<ZonedDateTime> known = changed.get(path(note));
        return known == null ? NoteTimes.changed(note) : known;
    }
}
