package dev.cahier.template;

import dev.cahier.config.MenuEntry;
import dev.cahier.config.SiteLanguages;
import dev.cahier.note.Note;
import dev.cahier.site.Taxonomy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The menus of a site: those that its author has written, or else a link to each kind of page.
 *
 * @param site the site
 * @param pages the addresses of its pages
 */
record SiteMenus(SiteContext site, Set<String> pages) {

    /** Returns the menu in the language of the site. */
    List<LinkView> inSiteLanguage(Collection<Note> published) {
        String language = site.config().language();
        List<MenuEntry> own = written(language).orElse(site.config().menu());
        if (!own.isEmpty()) {
            return links(own);
        }
        List<LinkView> menu = kindsOfPages("", language);
        return published.isEmpty()
                ? menu.stream().filter(entry -> !entry.url().endsWith("/archive/")).toList()
                : menu;
    }

    /**
     * Returns the menus of other languages that have lists, by the URLs of their home pages. A
     * language is left out if it has no menu of its own but the site has one.
     */
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
                (prefix, language) -> {
                    Optional<List<MenuEntry>> own = written(language);
                    if (own.isPresent() || site.config().menu().isEmpty()) {
                        menus.put(
                                site.links().url(prefix + "/"),
                                own.map(this::links)
                                        .orElseGet(() -> kindsOfPages(prefix, language)));
                    }
                });
        return menus;
    }

    private Optional<List<MenuEntry>> written(String language) {
        return site.config()
                .languages()
                .find(language)
                .map(SiteLanguages.Language::menu)
                .filter(menu -> !menu.isEmpty());
    }

    private List<LinkView> links(List<MenuEntry> menu) {
        return menu.stream()
                .map(entry -> new LinkView(entry.name(), site.links().menu(entry.url())))
                .toList();
    }

    private List<LinkView> kindsOfPages(String prefix, String language) {
        List<LinkView> menu = new ArrayList<>();
        menu.add(entry("home", prefix + "/", language));
        add("archive", prefix + "/archive/", language, menu);
        for (Taxonomy taxonomy : Taxonomy.values()) {
            String label = taxonomy.address().replace("/", "");
            add(label, prefix + taxonomy.address(), language, menu);
        }
        add("theorems", prefix + "/theorems/", language, menu);
        add("notation", prefix + "/notation/", language, menu);
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
