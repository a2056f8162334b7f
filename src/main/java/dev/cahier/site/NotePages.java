package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Located;
import dev.cahier.note.NoteKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the pages of notes, each with its cover and the notes beside it in time. */
final class NotePages {

    private final SiteLinks links;
    private final List<Diagnostic> diagnostics;
    private final Function<String, Function<RenderedNote, Surroundings>> surroundings;
    private final Translations translations;
    private final String siteLanguage;

    /**
     * Creates a maker of pages.
     *
     * @param surroundings finds what the notes of a language lead to
     * @param siteLanguage the language of notes that do not state one
     * @param diagnostics receives what is wrong with covers
     */
    NotePages(
            SiteLinks links,
            Function<String, Function<RenderedNote, Surroundings>> surroundings,
            Translations translations,
            String siteLanguage,
            List<Diagnostic> diagnostics) {
        this.links = links;
        this.translations = translations;
        this.siteLanguage = siteLanguage;
        this.surroundings = surroundings;
        this.diagnostics = diagnostics;
    }

    /**
     * Returns the pages of notes. A note leads to others in its own language where there are
     * translations of them; pages that lists leave out have no neighbours.
     */
    List<Page> of(List<RenderedNote> notes) {
        List<RenderedNote> byTime = notes.stream().sorted(NoteOrder.BY_TIME).toList();
        Map<String, List<RenderedNote>> byLanguage =
                translations.isEmpty()
                        ? Map.of("", byTime)
                        : byTime.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                translations::language,
                                                TreeMap::new,
                                                Collectors.toList()));
        List<Page> pages = new ArrayList<>();
        byLanguage.forEach(
                (language, own) -> {
                    List<RenderedNote> all =
                            translations.once(byTime, language).stream()
                                    .filter(note -> note.note().kind() == NoteKind.NOTE)
                                    .toList();
                    Function<RenderedNote, Surroundings> finder = surroundings.apply(language);
                    Map<String, Integer> places = new HashMap<>();
                    all.forEach(note -> places.put(note.note().path(), places.size()));
                    for (RenderedNote note : own) {
                        Optional<Integer> place =
                                Optional.ofNullable(places.get(note.note().path()));
                        pages.add(
                                page(
                                        note,
                                        place.flatMap(p -> at(all, p + 1)),
                                        place.flatMap(p -> at(all, p - 1)),
                                        finder));
                    }
                });
        return pages;
    }

    private Page page(
            RenderedNote note,
            Optional<RenderedNote> older,
            Optional<RenderedNote> newer,
            Function<RenderedNote, Surroundings> finder) {
        return new Page.NotePage(
                note,
                cover(note.note().frontMatter()),
                older,
                newer,
                finder.apply(note),
                translations.of(note).stream()
                        .map(
                                other ->
                                        new Page.InLanguage(
                                                other.note().language(siteLanguage),
                                                other.note().address()))
                        .toList());
    }

    private static Optional<RenderedNote> at(List<RenderedNote> notes, int index) {
        return index < 0 || index >= notes.size()
                ? Optional.empty()
                : Optional.of(notes.get(index));
    }

    /** The cover is the key of that name, else the first image; all images must be there. */
    private Optional<Cover> cover(FrontMatter frontMatter) {
        Set<Located<String>> images = new LinkedHashSet<>();
        frontMatter.cover().ifPresent(images::add);
        images.addAll(frontMatter.images());
        Optional<Cover> cover = Optional.empty();
        for (Located<String> image : images) {
            SiteLinks.Target target = links.cover(image.value(), image.location());
            target.problem().ifPresent(diagnostics::add);
            if (cover.isEmpty() && target.problem().isEmpty()) {
                cover = Optional.of(new Cover(target.url(), links.imageSize(target.url())));
            }
        }
        return cover;
    }
}
