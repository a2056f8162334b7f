package dev.cahier.template;

import dev.cahier.card.CardSpec;
import dev.cahier.config.FeedFormat;
import dev.cahier.note.FrontMatter;
import dev.cahier.site.Cover;
import dev.cahier.site.ListSubject;
import dev.cahier.site.MachineFile;
import dev.cahier.site.MachineFiles;
import dev.cahier.site.NoteTimes;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.TimeText;
import java.util.List;
import java.util.Optional;

/** Makes what pages say to programs. Immutable. */
public final class MetaViews {

    private final SiteContext site;
    private final ListViews lists;
    private final SiteCards cards;
    private final StructuredData data;
    private final List<FeedLinkView> siteFeeds;

    public MetaViews(SiteContext site) {
        this.site = site;
        this.lists = new ListViews(site);
        this.cards = new SiteCards(site.config());
        this.data = new StructuredData(site.config(), site.canonical("/"));
        this.siteFeeds =
                feeds(MachineFiles.formats(site.config()), "/", site.title(Optional.empty()));
    }

    /**
     * Returns what a page says.
     *
     * @param view the page as its template sees it
     * @param trail the pages above it, the home page first
     */
    public MetaView of(Page page, PageView view, List<Page> trail) {
        if (page instanceof Page.RedirectPage || page instanceof Page.NotFoundPage) {
            return MetaView.NONE;
        }
        MetaView.Article article =
                page instanceof Page.NotePage note
                        ? article(note.content())
                        : MetaView.Article.NONE;
        ImageView image = image(page, view);
        Page top = trail.isEmpty() ? page : trail.get(0);
        return new MetaView(
                article,
                image,
                SocialLocale.of(view.language()),
                page instanceof Page.ListPage list ? feeds(list) : List.of(),
                isHomeOfOtherLanguage(top) ? feedsOfLanguage((Page.ListPage) top) : siteFeeds,
                trail.stream().map(this::step).toList(),
                home(top),
                page.translations().stream().map(other -> translation(other, page)).toList(),
                structuredData(page, view, article, image, trail));
    }

    private LinkView step(Page above) {
        String url = site.links().url(above.address());
        if (above.address().equals("/") || isHome(above)) {
            String language = languageOf(above);
            return new LinkView(site.labels(language).text("home"), url).in(language);
        }
        return new LinkView(lists.title(above), url);
    }

    private static boolean isHome(Page page) {
        return page instanceof Page.ListPage list && list.subject() instanceof ListSubject.Home;
    }

    private String languageOf(Page home) {
        return home instanceof Page.ListPage list
                ? list.subject().language().orElse(site.config().language())
                : site.config().language();
    }

    /**
     * Returns a link to the home page of the language that a page belongs to.
     *
     * @param top the first page above it, or the page itself if there is none
     */
    private LinkView home(Page top) {
        if (!isHome(top)) {
            return new LinkView(site.config().title(), site.links().url("/"))
                    .in(site.config().language());
        }
        String language = languageOf(top);
        Page.ListPage list = (Page.ListPage) top;
        return new LinkView(site.title(Optional.of(language)), site.links().url(list.listAddress()))
                .in(language);
    }

    private TranslationView translation(Page.InLanguage other, Page page) {
        String url = site.links().url(other.address());
        String canonical = site.canonical(other.address());
        return new TranslationView(
                other.language(),
                SocialLocale.of(other.language()),
                site.languageName(other.language()),
                url,
                canonical.isEmpty() ? url : canonical,
                other.address().equals(page.address()));
    }

    private MetaView.Article article(RenderedNote note) {
        FrontMatter front = note.note().frontMatter();
        return new MetaView.Article(
                NoteTimes.published(note).map(TimeText::rfc3339).orElse(""),
                NoteTimes.changed(note).map(TimeText::rfc3339).orElse(""),
                front.authors().isEmpty() ? site.config().authors() : front.authors(),
                front.categories().stream().findFirst().orElse(""),
                front.tags());
    }

    private ImageView image(Page page, PageView view) {
        if (page instanceof Page.NotePage note && note.cover().isPresent()) {
            return ImageView.of(
                    site.social(note.cover().map(Cover::url)),
                    view.title(),
                    note.cover().get().size());
        }
        return cards.of(page)
                .map(
                        card ->
                                new ImageView(
                                        site.canonical("/" + card.path()),
                                        card.title(),
                                        CardSpec.WIDTH,
                                        CardSpec.HEIGHT))
                .orElse(ImageView.NONE);
    }

    private List<FeedLinkView> feeds(Page.ListPage list) {
        if (list.subject() instanceof ListSubject.OfTerm term) {
            return feeds(
                    MachineFiles.formats(site.config(), term.term()),
                    list.listAddress(),
                    site.feedTitle(term));
        }
        return list.number() == 1 && list.subject() instanceof ListSubject.Section
                ? feeds(
                        MachineFiles.formats(site.config(), list),
                        list.listAddress(),
                        site.feedTitle(list.subject()))
                : List.of();
    }

    private static boolean isHomeOfOtherLanguage(Page page) {
        return isHome(page) && ((Page.ListPage) page).subject().language().isPresent();
    }

    private List<FeedLinkView> feedsOfLanguage(Page.ListPage home) {
        return feeds(
                MachineFiles.formats(site.config()),
                home.listAddress(),
                site.feedTitle(home.subject()));
    }

    private List<FeedLinkView> feeds(List<FeedFormat> formats, String list, String title) {
        return formats.stream()
                .map(
                        format ->
                                new FeedLinkView(
                                        site.links()
                                                .url(MachineFile.FeedFile.addressOf(format, list)),
                                        format.mediaType(),
                                        title))
                .toList();
    }

    private String structuredData(
            Page page, PageView view, MetaView.Article article, ImageView image, List<Page> trail) {
        if (!MachineFiles.hasHost(site.config())) {
            return "";
        }
        List<StructuredData.Step> steps =
                trail.stream()
                        .map(
                                above ->
                                        new StructuredData.Step(
                                                lists.title(above),
                                                site.canonical(above.address())))
                        .toList();
        return page instanceof Page.NotePage && !trail.isEmpty()
                ? data.of(view, article, image.url(), steps)
                : data.of(view, steps);
    }
}
