package dev.cahier.template;

import dev.cahier.config.SiteConfig;
import dev.cahier.note.Note;
import java.util.Collection;
import java.util.Set;

/** Makes the view of the site that every template sees. */
public final class SiteViews {

    private SiteViews() {}

    /**
     * Returns the view of a site.
     *
     * @param published the published notes
     * @param pages the addresses of all pages
     * @param mathStyleSheetUrl the address of the formulas' style sheet
     * @param generator name and version of the program
     */
    public static SiteView of(
            SiteContext context,
            Collection<Note> published,
            Set<String> pages,
            String mathStyleSheetUrl,
            String generator) {
        SiteConfig config = context.config();
        String origin = config.baseUrl().origin();
        SiteMenus menus = new SiteMenus(context, pages);
        return new SiteView(
                config.title(),
                config.description().orElse(""),
                String.join(", ", config.authors()),
                config.language(),
                new SiteView.Address(
                        origin.isEmpty() ? "" : origin + config.basePath(), config.basePath()),
                menus.inSiteLanguage(published),
                menus.inOtherLanguages(published),
                config.reading().theme().word(),
                config.search() ? context.links().url("/search/") : "",
                config.reading()
                        .comments()
                        .map(
                                there ->
                                        new SiteView.Comments(
                                                there.repo(),
                                                there.repoId(),
                                                there.category(),
                                                there.categoryId()))
                        .orElse(SiteView.Comments.NONE),
                mathStyleSheetUrl,
                config.copyright().orElse(""),
                generator,
                config.params());
    }
}
