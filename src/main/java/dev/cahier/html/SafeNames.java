package dev.cahier.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ids and classes that strangers may not give to elements, because the page or a script takes
 * an element by them.
 */
final class SafeNames {

    /** Ids of the page, and names by which scripts reach what is not an element. */
    private static final Set<String> IDS =
            words(
                    "main page:main page:link-preview link-preview comparison document"
                            + " window self top parent frames opener location history navigator cookie domain referrer head body"
                            + " title forms images links scripts anchors embeds plugins"
                            + " currentscript defaultview documentelement stylesheets fonts"
                            + " attributes children childnodes firstchild lastchild parentnode"
                            + " parentelement innerhtml outerhtml textcontent nodename nodetype"
                            + " tagname getelementbyid queryselector queryselectorall"
                            + " createelement addeventlistener constructor prototype __proto__"
                            + " tostring valueof hasownproperty submit reset action method"
                            + " elements localstorage sessionstorage mermaid giscus katex");

    /** Classes by which the theme's scripts find parts of a page. */
    private static final Set<String> CLASSES =
            words(
                    "note-body comments load-comments theme-switch site-search"
                            + " search-page search-form search-results search-status search-more"
                            + " gallery contents-fold contents-aside copy-code enlarge enlarged"
                            + " preview byline giscus-frame skip-link slider slider-chart"
                            + " slider-curves slider-frames slider-said chart-light chart-dark"
                            + " values multiples family compare filter-name filter-count no-match"
                            + " diagram-drawing katex katex-display");

    private SafeNames() {}

    static boolean isFree(String id) {
        return !id.isBlank()
                && id.chars().noneMatch(Character::isWhitespace)
                && !IDS.contains(id.toLowerCase(Locale.ROOT));
    }

    /** Returns the classes that are free; null for none, as the sanitizer wants it. */
    static @Nullable String freeClasses(String classes) {
        String free =
                Arrays.stream(classes.strip().split("\\s+"))
                        .filter(name -> !CLASSES.contains(name))
                        .collect(Collectors.joining(" "));
        return free.isEmpty() ? null : free;
    }

    private static Set<String> words(String names) {
        return Set.of(names.split(" "));
    }
}
