package dev.cahier.template;

import dev.cahier.site.ListSubject;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.Taxonomy;
import dev.cahier.site.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the views of pages that list notes or terms. */
final class ListViews {

    private final SiteContext site;
    private final NoteCards cards;

    ListViews(SiteContext site) {
        this.site = site;
        this.cards = new NoteCards(site);
    }

    ListPageView of(Page.ListPage page) {
        Optional<RenderedNote> text = page.subject().text();
        Optional<RenderedNote> intro = text.filter(t -> page.number() == 1);
        String language = language(page);
        List<NoteCardView> notes =
                page.notes().stream().map(note -> cards.of(note, language)).toList();
        String introHtml = intro.map(RenderedNote::bodyHtml).orElse("");
        return new ListPageView(
                site.showing(
                        head(page, title(page.subject()), text),
                        Stream.concat(Stream.of(introHtml), notes.stream().flatMap(this::html))),
                kind(page.subject()),
                introHtml,
                notes,
                new PaginationView(
                        page.number(),
                        page.pages(),
                        page.neighbour(-1).map(site.links()::url).orElse(""),
                        page.neighbour(1).map(site.links()::url).orElse("")),
                page.total(),
                page.number() == 1 && page.subject() instanceof ListSubject.Home home
                        ? entries(home.series(), language)
                        : List.of());
    }

    TermsPageView of(Page.TermsPage page) {
        String title = title(page);
        String introHtml = page.text().map(RenderedNote::bodyHtml).orElse("");
        return new TermsPageView(
                site.showing(head(page, title, page.text()), Stream.of(introHtml)),
                introHtml,
                entries(page.terms(), language(page)));
    }

    private List<TermsPageView.Entry> entries(List<Term> terms, String language) {
        return terms.stream()
                .sorted(
                        Comparator.comparing(Term::name, site.labels(language).order())
                                .thenComparing(Term::address))
                .map(
                        term ->
                                new TermsPageView.Entry(
                                        term.name(),
                                        site.links().url(term.address()),
                                        term.notes().size()))
                .toList();
    }

    ArchiveView of(Page.ArchivePage page) {
        String language = language(page);
        List<ArchiveView.Year> years =
                page.years().stream()
                        .map(
                                year ->
                                        new ArchiveView.Year(
                                                year.year().map(String::valueOf).orElse(""),
                                                year.notes().stream()
                                                        .map(note -> cards.of(note, language))
                                                        .toList()))
                        .toList();
        Stream<String> titles =
                years.stream().flatMap(year -> year.notes().stream()).map(NoteCardView::titleHtml);
        String title = title(page);
        String introHtml = page.text().map(RenderedNote::bodyHtml).orElse("");
        return new ArchiveView(
                site.showing(
                        head(page, title, page.text()),
                        Stream.concat(Stream.of(introHtml), titles)),
                introHtml,
                years);
    }

    SearchView of(Page.SearchPage page) {
        String title = title(page);
        String introHtml = page.text().map(RenderedNote::bodyHtml).orElse("");
        return new SearchView(
                site.showing(head(page, title, page.text()), Stream.of(introHtml)), introHtml);
    }

    PageView head(Page page, String title, Optional<RenderedNote> text) {
        return new PageView(
                title,
                text.filter(t -> t.title().equals(title))
                        .map(RenderedNote::titleHtml)
                        .orElseGet(() -> SiteContext.escape(title)),
                text.map(site::description).or(site.config()::description).orElse(""),
                text.map(site::language).orElseGet(() -> language(page)),
                site.links().url(page.address()),
                site.canonical(page.address()),
                "",
                false);
    }

    /** Returns the language of the lists that a page belongs to. */
    String language(Page page) {
        Optional<String> own = Optional.empty();
        if (page instanceof Page.ListPage list) {
            own = list.subject().language();
        } else if (page instanceof Page.TermsPage terms) {
            own = terms.place().language();
        } else if (page instanceof Page.ArchivePage archive) {
            own = archive.place().language();
        } else if (page instanceof Page.TheoremsPage theorems) {
            own = theorems.place().language();
        } else if (page instanceof Page.NotationPage notation) {
            own = notation.place().language();
        }
        return own.orElse(site.config().language());
    }

    /** Returns the title of any page that other pages can be below. */
    String title(Page page) {
        if (page instanceof Page.ListPage list) {
            return title(list.subject());
        }
        if (page instanceof Page.NotePage note) {
            return note.content().title();
        }
        if (page instanceof Page.TermsPage terms) {
            return title(page, terms.text(), terms.taxonomy().name().toLowerCase(Locale.ROOT));
        }
        if (page instanceof Page.ArchivePage archive) {
            return title(page, archive.text(), "archive");
        }
        if (page instanceof Page.TheoremsPage theorems) {
            return title(page, theorems.text(), "theorems");
        }
        if (page instanceof Page.NotationPage notation) {
            return title(page, notation.text(), "notation");
        }
        if (page instanceof Page.SearchPage search) {
            return title(page, search.text(), "search");
        }
        if (page instanceof Page.GalleryPage gallery) {
            return title(page, gallery.text(), "activations");
        }
        if (page instanceof Page.FunctionPage function) {
            return site.labels(language(page)).titleOf(function.entry().definition());
        }
        throw new IllegalStateException("no page above others: " + page);
    }

    private String title(Page page, Optional<RenderedNote> text, String label) {
        return text.map(RenderedNote::title)
                .orElseGet(() -> site.labels(language(page)).text(label));
    }

    private String title(ListSubject subject) {
        if (subject instanceof ListSubject.Home) {
            return site.title(subject.language());
        }
        if (subject instanceof ListSubject.Section section) {
            return section.text().map(RenderedNote::title).orElse(section.name());
        }
        if (subject instanceof ListSubject.OfTerm ofTerm) {
            return SiteContext.listTitle(ofTerm);
        }
        throw new IllegalStateException("no list of " + subject);
    }

    private static ListPageView.Kind kind(ListSubject subject) {
        if (subject instanceof ListSubject.OfTerm ofTerm) {
            return kind(ofTerm.taxonomy());
        }
        return subject instanceof ListSubject.Home
                ? ListPageView.Kind.HOME
                : ListPageView.Kind.SECTION;
    }

    private static ListPageView.Kind kind(Taxonomy taxonomy) {
        return switch (taxonomy) {
            case TAGS -> ListPageView.Kind.TAG;
            case CATEGORIES -> ListPageView.Kind.CATEGORY;
            case SERIES -> ListPageView.Kind.SERIES;
        };
    }

    private Stream<String> html(NoteCardView card) {
        return Stream.of(card.titleHtml(), card.summaryHtml());
    }
}
