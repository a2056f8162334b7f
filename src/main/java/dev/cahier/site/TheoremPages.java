package dev.cahier.site;

import dev.cahier.site.Page.TheoremsPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts the pages together that list the definitions, theorems and exercises of a site. */
final class TheoremPages {

    /** How many statements a page lists, if they are of several notes. */
    private static final int PER_PAGE = 300;

    private final Editions editions;
    private final SectionTexts texts;
    private final StatementMap map;
    private final StatementFinder finder;

    /**
     * Creates the maker of the pages.
     *
     * @param finder knows the notes of all languages
     */
    TheoremPages(Editions editions, SectionTexts texts, StatementMap map, StatementFinder finder) {
        this.editions = editions;
        this.texts = texts;
        this.map = map;
        this.finder = finder;
    }

    /**
     * Returns the pages of each language, at least one for each, that of the site first.
     *
     * @param series the series of a language, in the order of the page
     * @param notes all notes in the order of the page, as far as they are in no series
     */
    List<List<Page>> of(Function<Editions.Edition, List<Term>> series, List<RenderedNote> notes) {
        SortedMap<String, String> addresses = new TreeMap<>();
        editions.all().forEach(e -> addresses.put(e.prefix(), e.prefix() + TheoremsPage.ADDRESS));
        return editions.all().stream()
                .map(
                        edition ->
                                pages(
                                        editions.place(edition, addresses),
                                        groups(series.apply(edition), editions.in(edition, notes))))
                .toList();
    }

    /** The notes of a series, or those in none. */
    private record Group(String series, String address, List<RenderedNote> notes) {

        /** Returns what a page shows of the group: nothing if it has nothing to list. */
        private List<TheoremGroup> listing(List<NoteStatements> listed) {
            return listed.isEmpty()
                    ? List.of()
                    : List.of(new TheoremGroup(series, address, listed));
        }
    }

    /** Returns the notes of each series, then the others; a note is listed once. */
    private static List<Group> groups(List<Term> series, List<RenderedNote> notes) {
        List<Group> groups = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (Term term : series) {
            groups.add(new Group(term.name(), term.address(), unlisted(term.notes(), listed)));
        }
        groups.add(new Group("", "", unlisted(notes, listed)));
        return groups;
    }

    private static List<RenderedNote> unlisted(List<RenderedNote> notes, Set<String> listed) {
        return notes.stream().filter(note -> listed.add(note.note().path())).toList();
    }

    private List<Page> pages(Page.Place place, List<Group> groups) {
        List<RenderedNote> all = groups.stream().flatMap(group -> group.notes().stream()).toList();
        List<List<TheoremGroup>> parts = parts(groups);
        List<Page> pages = new ArrayList<>();
        for (List<TheoremGroup> part : parts) {
            boolean first = pages.isEmpty();
            pages.add(
                    new TheoremsPage(
                            first
                                    ? place
                                    : new Page.Place(place.address(), place.language(), List.of()),
                            part,
                            first ? StatementGraphs.of(all, map, finder) : StatementGraph.NONE,
                            pages.size() + 1,
                            parts.size(),
                            texts.at(place.address())));
        }
        return pages;
    }

    /** Returns what each page lists, at least one; a note is on one page as a whole. */
    private List<List<TheoremGroup>> parts(List<Group> groups) {
        List<List<TheoremGroup>> parts = new ArrayList<>();
        List<TheoremGroup> part = new ArrayList<>();
        int count = 0;
        for (Group group : groups) {
            List<NoteStatements> listed = new ArrayList<>();
            for (RenderedNote note : group.notes()) {
                Optional<NoteStatements> found = finder.listOf(note);
                int more = found.map(of -> of.listed().size()).orElse(0);
                if (count > 0 && count + more > PER_PAGE) {
                    part.addAll(group.listing(listed));
                    parts.add(part);
                    part = new ArrayList<>();
                    listed = new ArrayList<>();
                    count = 0;
                }
                found.ifPresent(listed::add);
                count += more;
            }
            part.addAll(group.listing(listed));
        }
        parts.add(part);
        return parts;
    }
}
