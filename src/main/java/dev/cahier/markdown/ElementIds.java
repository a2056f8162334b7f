package dev.cahier.markdown;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The ids of elements in markup. They are read from the markup itself: not only what Cahier writes
 * has ids, but raw HTML, templates of shortcodes, formulas and drawings of other programs, too.
 */
public final class ElementIds {

    /** A tag up to its id: attributes before it may have anything in quotes. */
    private static final Pattern ID =
            Pattern.compile(
                    "(<[A-Za-z](?:[^<>\"'\\s]++|\\s(?!id=)|\"[^\"]*+\"|'[^']*+')*+)"
                            + "\\sid=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'<>]+))");

    private ElementIds() {}

    /** Returns the ids. */
    public static Set<String> in(String html) {
        Set<String> ids = new HashSet<>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            IntStream.rangeClosed(2, 4)
                    .mapToObj(id::group)
                    .flatMap(value -> Optional.ofNullable(value).stream())
                    .forEach(ids::add);
        }
        return ids;
    }

    /** Returns markup without ids, for another page. */
    static String removedFrom(String html) {
        return ID.matcher(html).replaceAll("$1");
    }
}
