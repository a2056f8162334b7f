package dev.cahier.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which elements and attributes a book has. All others are left out, so that nothing runs in a book
 * and each page is valid XHTML, whatever raw HTML notes have.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/#sec-xhtml">EPUB 3.3, section 6.1</a>
 */
final class BookElements {

    /** Elements that stand on lines of their own. */
    static final Set<String> BLOCKS =
            names(
                    "article aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5"
                            + " h6 hr li ol p pre section summary table ul");

    /** Elements within a line. */
    static final Set<String> PHRASES =
            names(
                    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s"
                            + " samp small span strong sub sup u var wbr");

    static final Set<String> OF_TABLES = names("caption col colgroup tbody td tfoot th thead tr");

    /** Elements in which only phrases may stand. */
    static final Set<String> OF_PHRASES = names("h1 h2 h3 h4 h5 h6 p pre summary");

    /** What an element is called instead. */
    private static final Map<String, String> RENAMED =
            Map.ofEntries(
                    Map.entry("acronym", "abbr"),
                    Map.entry("address", "div"),
                    Map.entry("big", "span"),
                    Map.entry("center", "div"),
                    Map.entry("data", "span"),
                    Map.entry("dir", "ul"),
                    Map.entry("font", "span"),
                    Map.entry("footer", "div"),
                    Map.entry("header", "div"),
                    Map.entry("hgroup", "div"),
                    Map.entry("main", "div"),
                    Map.entry("menu", "ul"),
                    Map.entry("nav", "div"),
                    Map.entry("strike", "s"),
                    Map.entry("time", "span"),
                    Map.entry("tt", "code"));

    private static final Set<String> EVERYWHERE = names("class dir id lang title");

    private static final Map<String, Set<String>> OWN =
            Map.ofEntries(
                    Map.entry("a", names("href role aria-label")),
                    Map.entry("col", names("span")),
                    Map.entry("colgroup", names("span")),
                    Map.entry("details", names("open")),
                    Map.entry("div", names("role")),
                    Map.entry("img", names("alt height src width")),
                    Map.entry("li", names("value")),
                    Map.entry("ol", names("reversed start")),
                    Map.entry("section", names("role")),
                    Map.entry("span", names("role aria-label")),
                    Map.entry("td", names("colspan rowspan")),
                    Map.entry("th", names("colspan rowspan scope")));

    private static final Map<String, Pattern> FORMS =
            Map.ofEntries(
                    Map.entry("dir", Pattern.compile("ltr|rtl|auto")),
                    Map.entry("lang", Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")),
                    Map.entry("scope", Pattern.compile("row|col|rowgroup|colgroup")),
                    Map.entry(
                            "role", Pattern.compile("doc-(?:noteref|backlink|endnotes)|note|img")),
                    Map.entry("height", Pattern.compile("[0-9]{1,6}")),
                    Map.entry("width", Pattern.compile("[0-9]{1,6}")),
                    Map.entry("span", Pattern.compile("[1-9][0-9]{0,2}")),
                    Map.entry("colspan", Pattern.compile("[1-9][0-9]{0,2}")),
                    Map.entry("rowspan", Pattern.compile("[1-9][0-9]{0,3}")),
                    Map.entry("start", Pattern.compile("-?[0-9]{1,9}")),
                    Map.entry("value", Pattern.compile("-?[0-9]{1,9}")));

    private BookElements() {}

    private static Set<String> names(String text) {
        return new TreeSet<>(List.of(text.split(" ")));
    }

    static boolean isKnown(String element) {
        return BLOCKS.contains(element) || PHRASES.contains(element) || OF_TABLES.contains(element);
    }

    /** Returns what an element is called in a book. */
    static String nameOf(String element) {
        return RENAMED.getOrDefault(element, element);
    }

    /** Returns whether an element of a book can have an attribute of some value. */
    static boolean has(String element, String attribute, String value) {
        return (EVERYWHERE.contains(attribute)
                        || OWN.getOrDefault(element, Set.of()).contains(attribute))
                && (!FORMS.containsKey(attribute) || FORMS.get(attribute).matcher(value).matches());
    }
}
