package dev.cahier.feed;

import dev.cahier.config.BaseUrl;
import dev.cahier.config.FeedFormat;
import dev.cahier.config.SiteConfig;
import dev.cahier.note.FrontMatter;
import dev.cahier.site.Addresses;
import dev.cahier.site.Cover;
import dev.cahier.site.Feed;
import dev.cahier.site.ListSubject;
import dev.cahier.site.MachineFile;
import dev.cahier.site.NoteTimes;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.Taxonomy;
import dev.cahier.site.TimeText;
import dev.cahier.template.SiteCards;
import dev.cahier.template.SiteContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** Makes the views of feeds. Safe for use by several threads. */
final class FeedViews {

    /** What a feed without notes says: it was never changed. */
    private static final ZonedDateTime NEVER = Instant.EPOCH.atZone(ZoneOffset.UTC);

    private final SiteContext site;
    private final SiteConfig config;
    private final String generator;
    private final FeedContents contents;
    private final SiteCards cards;

    /**
     * Creates a maker of views.
     *
     * @param generator name and version of the program
     */
    FeedViews(SiteContext site, String generator, FeedContents contents) {
        this.site = site;
        this.config = site.config();
        this.generator = generator;
        this.contents = contents;
        this.cards = new SiteCards(site.config());
    }

    FeedView of(FeedFormat format, Feed feed) {
        List<RenderedNote> notes = feed.notes().stream().map(Page.NotePage::content).toList();
        ZonedDateTime updated =
                notes.stream()
                        .flatMap(note -> NoteTimes.changed(note).stream())
                        .max(Comparator.comparing(ZonedDateTime::toInstant))
                        .orElse(NEVER);
        return new FeedView(
                XmlText.of(site.feedTitle(feed.subject())),
                XmlText.of(config.description().orElse("")),
                id(MachineFile.FeedFile.addressOf(FeedFormat.ATOM, feed.address())),
                site.canonical(MachineFile.FeedFile.addressOf(format, feed.address())),
                site.canonical(feed.address()),
                feed.term()
                        .flatMap(ListSubject.OfTerm::text)
                        .map(site::language)
                        .or(feed.subject()::language)
                        .orElse(config.language()),
                TimeText.rfc3339(updated),
                TimeText.rfc822(updated),
                authors(config.authors()),
                XmlText.of(config.copyright().orElse("")),
                generator,
                feed.notes().stream().map(this::entry).toList());
    }

    private FeedView.Entry entry(Page.NotePage page) {
        RenderedNote note = page.content();
        FrontMatter front = note.note().frontMatter();
        String summary = XmlText.of(site.description(note));
        ZonedDateTime published = NoteTimes.published(note).orElse(NEVER);
        return new FeedView.Entry(
                XmlText.of(note.title()),
                id(page.address()),
                site.canonical(page.address()),
                site.language(note),
                TimeText.rfc3339(published),
                TimeText.rfc822(published),
                TimeText.rfc3339(NoteTimes.changed(note).orElse(published)),
                authors(front.authors().isEmpty() ? config.authors() : front.authors()),
                Stream.concat(
                                categories(Taxonomy.TAGS, note),
                                categories(Taxonomy.CATEGORIES, note))
                        .toList(),
                summary,
                Entities.escape(summary),
                imageUrl(page),
                contents.of(note));
    }

    private String imageUrl(Page.NotePage page) {
        return page.cover().isPresent()
                ? site.social(page.cover().map(Cover::url))
                : cards.of(page).map(card -> site.canonical("/" + card.path())).orElse("");
    }

    private Stream<FeedView.Category> categories(Taxonomy taxonomy, RenderedNote note) {
        String scheme = site.canonical(note.note().translation().prefix() + taxonomy.address());
        return taxonomy.termsOf(note.note().frontMatter()).stream()
                .map(name -> new FeedView.Category(XmlText.of(name), scheme));
    }

    /** Each entry of an Atom feed needs an author: where nobody is named, it is the site. */
    private List<String> authors(List<String> names) {
        return names.isEmpty()
                ? List.of(XmlText.of(config.title()))
                : names.stream().map(XmlText::of).toList();
    }

    /** Returns what identifies a page: the address that it has, or had before the site moved. */
    private String id(String address) {
        Optional<BaseUrl> former = config.feeds().ids();
        return former.map(
                        base ->
                                base.origin()
                                        + base.path()
                                        + Addresses.encode(address.substring(1)))
                .orElseGet(() -> site.canonical(address));
    }
}
