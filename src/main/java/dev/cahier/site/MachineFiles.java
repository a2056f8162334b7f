package dev.cahier.site;

import dev.cahier.config.FeedFormat;
import dev.cahier.config.SiteConfig;
import dev.cahier.note.NoteKind;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans the files that programs read: feeds, sitemap, {@code robots.txt} and {@code llms.txt}.
 *
 * <p>All but {@code robots.txt} consist of full addresses: a site that does not know its host has
 * none of them.
 */
public final class MachineFiles {

    /** The most addresses that a sitemap may have, by its protocol. */
    static final int SITEMAP_LIMIT = 50_000;

    private final SiteConfig config;
    private final int sitemapLimit;

    public MachineFiles(SiteConfig config) {
        this(config, SITEMAP_LIMIT);
    }

    MachineFiles(SiteConfig config, int sitemapLimit) {
        this.config = config;
        this.sitemapLimit = sitemapLimit;
    }

    /** Returns the files for the pages of a site. */
    public List<MachineFile> of(Collection<Page> pages) {
        List<MachineFile> files = new ArrayList<>();
        files.add(new MachineFile.Robots());
        if (hasHost(config)) {
            DatedPages dated = DatedPages.of(pages);
            List<Feed> feeds = feeds(pages, dated);
            feeds.forEach(feed -> files(feed).forEach(files::add));
            config.feeds().aliases().entrySet().stream()
                    .filter(alias -> config.feeds().formats().contains(alias.getValue()))
                    .map(a -> new MachineFile.FeedFile(a.getValue(), feeds.get(0), a.getKey()))
                    .forEach(files::add);
            files.addAll(sitemaps(pages, dated));
            files.add(
                    new MachineFile.Llms(
                            once(dated.newestFirst()).map(Page.NotePage::content).toList()));
        }
        return files;
    }

    /** Returns whether the site knows its host, which feeds and sitemaps need. */
    public static boolean hasHost(SiteConfig config) {
        return !config.baseUrl().origin().isEmpty();
    }

    private Stream<MachineFile> files(Feed feed) {
        return config.feeds().formats().stream()
                .map(format -> new MachineFile.FeedFile(format, feed));
    }

    /** Returns the formats of the feed of a term; none if it has no feed. */
    public static List<FeedFormat> formats(SiteConfig config, Term term) {
        return hasHost(config) && term.notes().stream().anyMatch(MachineFiles::hasTime)
                ? config.feeds().formats()
                : List.of();
    }

    /** Returns the formats of the feed of a section; none if sections have no feeds. */
    public static List<FeedFormat> formats(SiteConfig config, Page.ListPage section) {
        boolean dated = section.notes().stream().anyMatch(MachineFiles::hasTime);
        return hasHost(config) && config.feeds().sections() && dated
                ? config.feeds().formats()
                : List.of();
    }

    /** Returns the formats of the feed of all notes; none if the site has no feeds. */
    public static List<FeedFormat> formats(SiteConfig config) {
        return hasHost(config) ? config.feeds().formats() : List.of();
    }

    /** Returns the feed of the site, which there always is, and those of terms with dated notes. */
    private List<Feed> feeds(Collection<Page> pages, DatedPages dated) {
        List<Feed> feeds = new ArrayList<>();
        ListSubject all = new ListSubject.Home(List.of(), Optional.empty(), Optional.empty());
        feeds.add(new Feed(all, "/", newest(once(listed(dated.newestFirst())))));
        lists(pages, MachineFiles::isHomeOfLanguage)
                .forEach((address, lists) -> feeds.add(feed(address, lists, dated)));
        lists(pages, list -> list.subject() instanceof ListSubject.Section)
                .forEach(
                        (address, lists) -> {
                            if (!formats(config, lists.get(0)).isEmpty()) {
                                feeds.add(feed(address, lists, dated));
                            }
                        });
        for (Page page : pages) {
            if (page instanceof Page.ListPage list
                    && list.number() == 1
                    && list.subject() instanceof ListSubject.OfTerm term
                    && !formats(config, term.term()).isEmpty()) {
                feeds.add(
                        new Feed(
                                term,
                                list.listAddress(),
                                newest(dated.newestFirst(term.term().notes().stream()))));
            }
        }
        return feeds;
    }

    private Feed feed(String address, List<Page.ListPage> lists, DatedPages dated) {
        Stream<RenderedNote> notes = lists.stream().flatMap(list -> list.notes().stream());
        return new Feed(lists.get(0).subject(), address, newest(dated.newestFirst(notes)));
    }

    private static boolean isHomeOfLanguage(Page.ListPage list) {
        return list.subject() instanceof ListSubject.Home home && home.language().isPresent();
    }

    /** Returns some lists by their addresses, page by page. */
    private static SortedMap<String, List<Page.ListPage>> lists(
            Collection<Page> pages, Predicate<Page.ListPage> chosen) {
        return pages.stream()
                .filter(Page.ListPage.class::isInstance)
                .map(Page.ListPage.class::cast)
                .filter(chosen)
                .sorted(Comparator.comparing(Page.ListPage::number))
                .collect(
                        Collectors.groupingBy(
                                Page.ListPage::listAddress, TreeMap::new, Collectors.toList()));
    }

    private List<Page.NotePage> newest(Stream<Page.NotePage> newestFirst) {
        return newestFirst
                .filter(page -> hasTime(page.content()))
                .limit(config.feeds().limit())
                .toList();
    }

    /**
     * A feed says of each note when it was changed; the clock would say something else each day.
     */
    private static boolean hasTime(RenderedNote note) {
        return NoteTimes.published(note).isPresent();
    }

    /** Returns notes without the translations of others, as lists have them. */
    private static List<Page.NotePage> listed(Collection<Page.NotePage> pages) {
        return pages.stream()
                .filter(page -> page.content().note().kind() == NoteKind.NOTE)
                .toList();
    }

    private Stream<Page.NotePage> once(Collection<Page.NotePage> pages) {
        return pages.stream()
                .filter(
                        page ->
                                page.translations().isEmpty()
                                        || page.translations()
                                                .get(0)
                                                .address()
                                                .equals(page.address()));
    }

    private List<MachineFile> sitemaps(Collection<Page> pages, DatedPages dated) {
        List<MachineFile.Sitemap.Entry> entries =
                pages.stream()
                        .filter(page -> !(page instanceof Page.RedirectPage))
                        .filter(page -> !(page instanceof Page.NotFoundPage))
                        .sorted(Comparator.comparing(Page::address))
                        .map(
                                page ->
                                        new MachineFile.Sitemap.Entry(
                                                page.address(),
                                                changed(page, dated),
                                                page.translations()))
                        .toList();
        if (entries.size() <= sitemapLimit) {
            return List.of(new MachineFile.Sitemap(MachineFile.Sitemap.ADDRESS, entries));
        }
        List<MachineFile.Sitemap> parts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += sitemapLimit) {
            parts.add(
                    new MachineFile.Sitemap(
                            "/sitemap-" + (parts.size() + 1) + ".xml",
                            entries.subList(from, Math.min(entries.size(), from + sitemapLimit))));
        }
        List<MachineFile> all = new ArrayList<>(parts);
        all.add(new MachineFile.SitemapIndex(parts));
        return all;
    }

    private static Optional<ZonedDateTime> changed(Page page, DatedPages dated) {
        if (page instanceof Page.NotePage note) {
            return dated.changed(Stream.of(note.content()));
        }
        if (page instanceof Page.ListPage list) {
            return dated.changed(list.notes().stream());
        }
        if (page instanceof Page.TermsPage terms) {
            return dated.changed(terms.terms().stream().flatMap(term -> term.notes().stream()));
        }
        return page instanceof Page.ArchivePage archive
                ? dated.changed(archive.years().stream().flatMap(year -> year.notes().stream()))
                : Optional.empty();
    }
}
