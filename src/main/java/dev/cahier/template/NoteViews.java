package dev.cahier.template;

import dev.cahier.note.FrontMatter;
import dev.cahier.site.Addresses;
import dev.cahier.site.Cover;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.SeriesPlace;
import dev.cahier.site.Surroundings;
import dev.cahier.site.Taxonomy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the views of pages of notes. */
final class NoteViews {

    private static final int WORDS_PER_MINUTE = 230;
    private static final int CHARACTERS_PER_MINUTE = 500;
    private static final int HEADINGS_WORTH_A_TABLE = 3;

    private final SiteContext site;
    private final StatementViews statements;

    NoteViews(SiteContext site) {
        this.site = site;
        this.statements = new StatementViews(site);
    }

    NoteView of(Page.NotePage page) {
        RenderedNote content = page.content();
        FrontMatter frontMatter = content.note().frontMatter();
        List<HeadingView> headings =
                content.headings().stream()
                        .map(h -> HeadingView.of(h.level(), h.id(), h.html()))
                        .toList();
        String bodyHtml = content.bodyHtml();
        String summaryHtml = site.summaryHtml(content);
        SurroundingsView around = around(page.surroundings());
        return new NoteView(
                head(page, bodyHtml, summaryHtml, around),
                byline(content),
                new NoteView.Terms(
                        site.terms(Taxonomy.TAGS, content.note()),
                        site.terms(Taxonomy.CATEGORIES, content.note()),
                        site.terms(Taxonomy.SERIES, content.note())),
                summaryHtml,
                cover(page.cover()),
                HeadingView.tree(headings),
                bodyHtml,
                new NoteView.Neighbours(neighbour(page.older()), neighbour(page.newer())),
                reuse(content),
                around,
                new NoteView.Options(
                        frontMatter.toc().orElse(headings.size() >= HEADINGS_WORTH_A_TABLE),
                        frontMatter.share().orElse(false),
                        frontMatter
                                .comments()
                                .orElse(site.config().reading().comments().isPresent())),
                Params.of(frontMatter));
    }

    private SurroundingsView around(Surroundings around) {
        return new SurroundingsView(
                around.series().stream().map(this::part).toList(),
                around.related().stream().map(note -> neighbour(Optional.of(note))).toList(),
                statements.of(around.needs()),
                around.used().stream()
                        .map(
                                used ->
                                        new SurroundingsView.Used(
                                                statements.link(used.statement()),
                                                statements.of(used.users())))
                        .toList(),
                around.backlinks().stream()
                        .map(
                                link ->
                                        new SurroundingsView.Backlink(
                                                neighbour(Optional.of(link.source())),
                                                link.sentences()))
                        .toList());
    }

    private SurroundingsView.Part part(SeriesPlace place) {
        return new SurroundingsView.Part(
                new LinkView(place.name(), site.links().url(place.address())),
                place.number(),
                place.total(),
                neighbour(place.previous()),
                neighbour(place.next()));
    }

    private static Stream<String> html(SurroundingsView around) {
        Stream<LinkView> parts =
                around.series().stream().flatMap(part -> Stream.of(part.previous(), part.next()));
        Stream<LinkView> sources =
                around.backlinks().stream().map(SurroundingsView.Backlink::source);
        Stream<LinkView> statements =
                Stream.concat(
                                Stream.of(around.needs()),
                                around.used().stream().map(SurroundingsView.Used::users))
                        .flatMap(StatementsView::notes);
        return Stream.concat(
                Stream.of(around.related().stream(), parts, statements, sources)
                        .flatMap(links -> links)
                        .map(LinkView::html),
                around.backlinks().stream().flatMap(link -> link.sentencesHtml().stream()));
    }

    private PageView head(
            Page.NotePage page, String bodyHtml, String summaryHtml, SurroundingsView around) {
        Stream<String> neighbours =
                Stream.of(page.older(), page.newer())
                        .flatMap(Optional::stream)
                        .map(RenderedNote::titleHtml);
        return site.showing(
                plainHead(page),
                Stream.of(Stream.of(bodyHtml, summaryHtml), neighbours, html(around))
                        .flatMap(parts -> parts));
    }

    private PageView plainHead(Page.NotePage page) {
        RenderedNote content = page.content();
        return new PageView(
                content.title(),
                content.titleHtml(),
                site.description(content),
                site.language(content),
                site.links().url(page.address()),
                site.canonical(page.address()),
                site.social(page.cover().map(Cover::url)),
                false);
    }

    private NoteView.Byline byline(RenderedNote content) {
        FrontMatter frontMatter = content.note().frontMatter();
        Labels labels = site.labels(site.language(content));
        DateView date = SiteContext.date(frontMatter.date(), labels);
        DateView lastmod = SiteContext.date(frontMatter.lastmod(), labels);
        List<String> authors =
                frontMatter.authors().isEmpty() ? site.config().authors() : frontMatter.authors();
        return new NoteView.Byline(
                date,
                lastmod.equals(date) ? DateView.NONE : lastmod,
                authors.stream().map(name -> new LinkView(name, "")).toList(),
                minutes(
                        content.body().facts().wordCount(),
                        content.body().facts().characterCount()),
                content.body().facts().wordCount());
    }

    /**
     * Returns how long a text takes to read, in minutes. Characters of Chinese and Japanese are
     * read more quickly than words.
     *
     * @param words its words, each such character counting as one
     * @param characters how many of them are such characters
     */
    static int minutes(int words, int characters) {
        long others = words - characters;
        long parts = others * CHARACTERS_PER_MINUTE + (long) characters * WORDS_PER_MINUTE;
        long minute = (long) WORDS_PER_MINUTE * CHARACTERS_PER_MINUTE;
        return (int) ((parts + minute - 1) / minute);
    }

    private NoteView.Reuse reuse(RenderedNote content) {
        String path = Addresses.encode(content.note().path());
        return new NoteView.Reuse(
                site.config().reading().editUrlOf(path).orElse(""), BibtexEntry.of(content, site));
    }

    private LinkView neighbour(Optional<RenderedNote> note) {
        return note.map(
                        n ->
                                LinkView.of(
                                        n.title(),
                                        n.titleHtml(),
                                        site.links().url(n.note().address()),
                                        n.note().language(site.config().language())))
                .orElse(LinkView.NONE);
    }

    /** The title stands beside the picture, which therefore says nothing to screen readers. */
    private static ImageView cover(Optional<Cover> cover) {
        return cover.map(c -> ImageView.of(c.url(), "", c.size())).orElse(ImageView.NONE);
    }
}
