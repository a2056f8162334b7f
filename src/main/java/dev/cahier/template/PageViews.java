package dev.cahier.template;

import dev.cahier.site.ListSubject;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.Taxonomy;
import dev.cahier.site.Term;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the views that templates see from the pages of a site. Immutable. */
public final class PageViews {

    private static final int WORDS_PER_MINUTE = 300;
    private static final int HEADINGS_WORTH_A_TABLE = 3;

    private final SiteContext site;

    public PageViews(SiteContext site) {
        this.site = site;
    }

    /** Returns the view of a page. */
    public PageModel of(Page page) {
        if (page instanceof Page.NotePage note) {
            return note(note);
        }
        if (page instanceof Page.ListPage list) {
            return list(list);
        }
        if (page instanceof Page.TermsPage terms) {
            return terms(terms);
        }
        if (page instanceof Page.ArchivePage archive) {
            return archive(archive);
        }
        if (page instanceof Page.RedirectPage redirect) {
            return redirect(redirect);
        }
        if (page instanceof Page.NotFoundPage) {
            return new NotFoundView(page(page, words().text("not-found"), ""));
        }
        throw new IllegalStateException("no view of " + page);
    }

    private NoteView note(Page.NotePage page) {
        RenderedNote content = page.content();
        var frontMatter = content.note().frontMatter();
        String language = site.language(content);
        PageView head =
                new PageView(
                        content.title(),
                        SiteContext.escape(content.title()),
                        site.description(content),
                        language,
                        site.links().url(page.address()),
                        site.canonical(page.address()),
                        site.social(page.cover()),
                        content.body().hasFormulas());
        List<HeadingView> headings =
                content.body().headings().stream()
                        .map(h -> HeadingView.of(h.level(), h.id(), h.html()))
                        .toList();
        boolean contents = frontMatter.toc().orElse(headings.size() >= HEADINGS_WORTH_A_TABLE);
        return new NoteView(
                head,
                byline(content, site.labels(language)),
                new NoteView.Terms(
                        site.terms(Taxonomy.TAGS, frontMatter.tags()),
                        site.terms(Taxonomy.CATEGORIES, frontMatter.categories()),
                        site.terms(Taxonomy.SERIES, frontMatter.series())),
                site.summaryHtml(content),
                cover(page.cover(), content),
                HeadingView.tree(headings),
                content.body().html(),
                new NoteView.Neighbours(neighbour(page.older()), neighbour(page.newer())),
                new NoteView.Options(
                        contents,
                        frontMatter.share().orElse(false),
                        frontMatter.comments().orElse(false)),
                frontMatter.params());
    }

    private NoteView.Byline byline(RenderedNote content, Labels labels) {
        var frontMatter = content.note().frontMatter();
        DateView date = date(frontMatter.date(), labels);
        DateView lastmod = date(frontMatter.lastmod(), labels);
        List<String> authors =
                frontMatter.authors().isEmpty() ? site.config().authors() : frontMatter.authors();
        int words = content.body().wordCount();
        return new NoteView.Byline(
                date,
                lastmod.equals(date) ? DateView.NONE : lastmod,
                authors.stream().map(name -> new LinkView(name, "")).toList(),
                (words + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE,
                words);
    }

    private ListPageView list(Page.ListPage page) {
        Optional<RenderedNote> text = Optional.empty();
        String title;
        ListPageView.Kind kind;
        if (page.subject() instanceof ListSubject.Home home) {
            kind = ListPageView.Kind.HOME;
            text = home.text();
            title = site.config().title();
        } else if (page.subject() instanceof ListSubject.Section section) {
            kind = ListPageView.Kind.SECTION;
            text = section.text();
            title = section.text().map(RenderedNote::title).orElse(section.name());
        } else if (page.subject() instanceof ListSubject.OfTerm ofTerm) {
            kind = kind(ofTerm.taxonomy());
            title = ofTerm.term().name();
        } else {
            throw new IllegalStateException("no list of " + page.subject());
        }
        String description = text.map(site::description).or(site.config()::description).orElse("");
        PageView head = page(page, title, description);
        boolean first = page.number() == 1;
        boolean math =
                page.notes().stream().anyMatch(n -> showsFormulas(n))
                        || first && text.stream().anyMatch(t -> t.body().hasFormulas());
        return new ListPageView(
                new PageView(
                        head.title(),
                        head.titleHtml(),
                        head.description(),
                        text.map(site::language).orElse(head.language()),
                        head.url(),
                        head.canonicalUrl(),
                        "",
                        math),
                kind,
                first ? text.map(t -> t.body().html()).orElse("") : "",
                page.notes().stream().map(this::card).toList(),
                new PaginationView(
                        page.number(),
                        page.pages(),
                        page.neighbour(-1).map(site.links()::url).orElse(""),
                        page.neighbour(1).map(site.links()::url).orElse("")),
                page.total());
    }

    private boolean showsFormulas(RenderedNote note) {
        return note.body().hasFormulas() && site.summaryHtml(note).contains("class=\"katex");
    }

    private static ListPageView.Kind kind(Taxonomy taxonomy) {
        return switch (taxonomy) {
            case TAGS -> ListPageView.Kind.TAG;
            case CATEGORIES -> ListPageView.Kind.CATEGORY;
            case SERIES -> ListPageView.Kind.SERIES;
        };
    }

    private NoteCardView card(RenderedNote note) {
        Labels labels = words();
        return new NoteCardView(
                note.title(),
                SiteContext.escape(note.title()),
                site.links().url(note.note().address()),
                date(note.note().frontMatter().date(), labels),
                site.summaryHtml(note),
                site.terms(Taxonomy.TAGS, note.note().frontMatter().tags()),
                ImageView.NONE);
    }

    private TermsPageView terms(Page.TermsPage page) {
        String label = page.taxonomy().name().toLowerCase(Locale.ROOT);
        List<TermsPageView.Entry> entries = new ArrayList<>();
        for (Term term : page.terms()) {
            entries.add(
                    new TermsPageView.Entry(
                            term.name(), site.links().url(term.address()), term.notes().size()));
        }
        return new TermsPageView(page(page, words().text(label), ""), "", entries);
    }

    private ArchiveView archive(Page.ArchivePage page) {
        List<ArchiveView.Year> years =
                page.years().stream()
                        .map(
                                year ->
                                        new ArchiveView.Year(
                                                year.year().map(String::valueOf).orElse(""),
                                                year.notes().stream().map(this::card).toList()))
                        .toList();
        return new ArchiveView(page(page, words().text("archive"), ""), years);
    }

    private RedirectView redirect(Page.RedirectPage page) {
        String target = page.target().note().address();
        PageView head =
                new PageView(
                        page.target().title(),
                        SiteContext.escape(page.target().title()),
                        "",
                        site.language(page.target()),
                        site.links().url(page.address()),
                        site.canonical(target),
                        "",
                        false);
        return new RedirectView(head, site.links().url(target));
    }

    private PageView page(Page page, String title, String description) {
        return new PageView(
                title,
                SiteContext.escape(title),
                description,
                site.config().language(),
                site.links().url(page.address()),
                site.canonical(page.address()),
                "",
                false);
    }

    private Labels words() {
        return site.labels(site.config().language());
    }

    private static DateView date(Optional<ZonedDateTime> time, Labels labels) {
        return time.map(t -> labels.date(t.toLocalDate())).orElse(DateView.NONE);
    }

    private LinkView neighbour(Optional<RenderedNote> note) {
        return note.map(site::link).orElse(LinkView.NONE);
    }

    private static ImageView cover(Optional<String> url, RenderedNote note) {
        return url.map(u -> new ImageView(u, note.title(), 0, 0)).orElse(ImageView.NONE);
    }
}
