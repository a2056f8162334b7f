package dev.cahier.template;

import dev.cahier.note.Note;
import dev.cahier.site.Taxonomy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The menu of a site whose author has not written one: a link to each kind of page it has.
 *
 * @param site the site
 * @param pages the addresses of its pages
 */
record DefaultMenu(SiteContext site, Set<String> pages) {

    /** Returns the menu in the language of the site. */
    List<LinkView> inSiteLanguage(Collection<Note> published) {
        List<LinkView> menu = menu("", site.config().language());
        return published.isEmpty()
                ? menu.stream().filter(entry -> !entry.url().endsWith("/archive/")).toList()
                : menu;
    }

    /** Returns the menu of each other language that has lists, by the URL of its home page. */
    Map<String, List<LinkView>> inOtherLanguages(Collection<Note> published) {
        SortedMap<String, String> languages = new TreeMap<>();
        for (Note note : published) {
            note.translation()
                    .language()
                    .filter(language -> !note.translation().prefix().isEmpty())
                    .ifPresent(language -> languages.put(note.translation().prefix(), language));
        }
        Map<String, List<LinkView>> menus = new LinkedHashMap<>();
        languages.forEach(
                (prefix, language) ->
                        menus.put(site.links().url(prefix + "/"), menu(prefix, language)));
        return menus;
    }

    private List<LinkView> menu(String prefix, String language) {
        List<LinkView> menu = new ArrayList<>();
        menu.add(entry("home", prefix + "/", language));
        add("archive", prefix + "/archive/", language, menu);
        for (Taxonomy taxonomy : Taxonomy.values()) {
            String label = taxonomy.address().replace("/", "");
            add(label, prefix + taxonomy.address(), language, menu);
        }
        if (site.config().activations()) {
            menu.add(entry("activations", "/activations/", language));
        }
        return menu;
    }

    private void add(String label, String address, String language, List<LinkView> menu) {
        if (pages.contains(address)) {
            menu.add(entry(label, address, language));
        }
    }

    private LinkView entry(String label, String address, String language) {
        return new LinkView(site.labels(language).text(label), site.links().url(address))
                .in(language);
    }
}
