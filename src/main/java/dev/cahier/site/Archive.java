package dev.cahier.site;

import dev.cahier.site.Page.ArchivePage;
import dev.cahier.site.Page.ArchivePage.Year;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts notes into years. */
final class Archive {

    private Archive() {}

    /** Returns the archive of each language, that of the site first. */
    static List<ArchivePage> inAllLanguages(
            Editions editions, List<RenderedNote> notes, SectionTexts texts) {
        SortedMap<String, String> addresses = new TreeMap<>();
        editions.all().forEach(e -> addresses.put(e.prefix(), e.prefix() + ArchivePage.ADDRESS));
        return editions.all().stream()
                .map(
                        edition -> {
                            Page.Place place = editions.place(edition, addresses);
                            return of(
                                    place, editions.in(edition, notes), texts.at(place.address()));
                        })
                .toList();
    }

    /**
     * Returns the page of all notes: the newest year first, notes without a date last.
     *
     * @param text what the author wrote about the archive
     */
    private static ArchivePage of(
            Page.Place place, List<RenderedNote> notes, Optional<RenderedNote> text) {
        SortedMap<Integer, List<RenderedNote>> byYear = new TreeMap<>(Collections.reverseOrder());
        List<RenderedNote> undated = new ArrayList<>();
        for (RenderedNote note : notes.stream().sorted(NoteOrder.BY_TIME).toList()) {
            note.note()
                    .frontMatter()
                    .date()
                    .map(ZonedDateTime::getYear)
                    .map(year -> byYear.computeIfAbsent(year, y -> new ArrayList<>()))
                    .orElse(undated)
                    .add(note);
        }
        List<Year> years = new ArrayList<>();
        byYear.forEach((year, list) -> years.add(new Year(Optional.of(year), list)));
        if (!undated.isEmpty()) {
            years.add(new Year(Optional.empty(), undated));
        }
        return new ArchivePage(place, years, text);
    }
}
