package dev.cahier.template;

import dev.cahier.diagram.GraphDrawer;
import dev.cahier.site.Page;

/** Makes the views that templates see from the pages of a site. Immutable. */
public final class PageViews {

    private final SiteContext site;
    private final NoteViews notes;
    private final ListViews lists;
    private final FunctionViews functions;
    private final TheoremViews theorems;
    private final NotationViews notation;

    /**
     * Creates views of the pages of a site.
     *
     * @param graphs draws the graph of theorems
     */
    public PageViews(SiteContext site, GraphDrawer graphs) {
        this.site = site;
        this.notes = new NoteViews(site);
        this.lists = new ListViews(site);
        this.functions = new FunctionViews(site);
        this.notation = new NotationViews(site);
        this.theorems = new TheoremViews(site, graphs);
    }

    /** Returns the view of a page. */
    public PageModel of(Page page) {
        if (page instanceof Page.NotePage note) {
            return notes.of(note);
        }
        if (page instanceof Page.ListPage list) {
            return lists.of(list);
        }
        if (page instanceof Page.TermsPage terms) {
            return lists.of(terms);
        }
        if (page instanceof Page.ArchivePage archive) {
            return lists.of(archive);
        }
        if (page instanceof Page.TheoremsPage list) {
            return theorems.of(list);
        }
        if (page instanceof Page.NotationPage list) {
            return notation.of(list);
        }
        if (page instanceof Page.SearchPage search) {
            return lists.of(search);
        }
        if (page instanceof Page.GalleryPage gallery) {
            return functions.of(gallery);
        }
        if (page instanceof Page.FunctionPage function) {
            return functions.of(function);
        }
        if (page instanceof Page.RedirectPage redirect) {
            return redirect(redirect);
        }
        if (page instanceof Page.NotFoundPage) {
            String title = site.labels(site.config().language()).text("not-found");
            return new NotFoundView(site.page(page, title));
        }
        throw new IllegalStateException("no view of " + page);
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
}
