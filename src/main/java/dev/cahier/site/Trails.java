package dev.cahier.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells by which pages one gets from the home page to another: those at the addresses above it,
 * such as {@code /posts/} above {@code /posts/a/}. Immutable.
 */
public final class Trails {

    private final Map<String, Page> byAddress = new HashMap<>();

    public Trails(Collection<Page> pages) {
        pages.stream()
                .filter(page -> !(page instanceof Page.RedirectPage))
                .forEach(page -> byAddress.put(page.address(), page));
    }

    /**
     * Returns the pages above a page, the home page first; none for the home page of a language.
     */
    public List<Page> of(Page page) {
        List<Page> trail = new ArrayList<>();
        if (isHome(page)) {
            return trail;
        }
        String address = page.address();
        for (int i = address.indexOf('/');
                i >= 0 && i < address.length() - 1;
                i = address.indexOf('/', i + 1)) {
            Page above = byAddress.get(address.substring(0, i + 1));
            if (above != null) {
                if (isHome(above)) {
                    // Above /zh/posts/a/ is the home page of its language.
                    trail.clear();
                }
                trail.add(above);
            }
        }
        return trail;
    }

    private static boolean isHome(Page page) {
        return page instanceof Page.ListPage list && list.subject() instanceof ListSubject.Home;
    }
}
