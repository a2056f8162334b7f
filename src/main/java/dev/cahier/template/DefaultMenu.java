package dev.cahier.template;

import dev.cahier.note.Note;
import dev.cahier.site.Taxonomy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The menu of a site whose author has not written one: a link to each kind of page it has. */
final class DefaultMenu {

    private DefaultMenu() {}

    static List<LinkView> of(SiteContext site, Collection<Note> published) {
        List<LinkView> menu = new ArrayList<>();
        menu.add(entry(site, "home", "/"));
        if (!published.isEmpty()) {
            menu.add(entry(site, "archive", "/archive/"));
        }
        for (Taxonomy taxonomy : Taxonomy.values()) {
            if (published.stream().anyMatch(note -> taxonomy.groups(note.frontMatter()))) {
                menu.add(entry(site, taxonomy.address().replace("/", ""), taxonomy.address()));
            }
        }
        if (site.config().activations()) {
            menu.add(entry(site, "activations", "/activations/"));
        }
        return menu;
    }

    private static LinkView entry(SiteContext site, String label, String address) {
        String language = site.config().language();
        return new LinkView(site.labels(language).text(label), site.links().url(address))
                .in(language);
    }
}
