package dev.cahier.markdown;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks in the markup of a note that stand for its citations and its list of references until they
 * are known. They begin with a character that no note can hold and have no letters, so that an
 * anchor made from a heading has none of them.
 */
final class CitationMarks {

    /** How many works a note may cite, each counted wherever it is cited. */
    static final int MOST = 2048;

    private static final char MARK = '\uFFFE';
    private static final String ONE = String.valueOf(MARK);
    private static final char LINKED = '\uE000';
    private static final char PLAIN = '\uE800';
    private static final char TEXT = '\uF000';
    private static final Pattern ANY = Pattern.compile(MARK + "([\uE000-\uF7FF])");

    /** The place of the list of references. */
    static final String LIST =
            "<section class=\"references\" role=\"doc-bibliography\">" + MARK + "\uF800</section>";

    private CitationMarks() {}

    /** Leaves out the place of a list of references that is not shown there. */
    static String withoutList(String html) {
        return html.replace(LIST, "");
    }

    /** Returns the mark of a citation with links to the references. */
    static String linked(int index) {
        return MARK + String.valueOf((char) (LINKED + index));
    }

    /** Returns the mark of a citation without links. */
    static String plain(int index) {
        return MARK + String.valueOf((char) (PLAIN + index));
    }

    /** Returns the mark of a citation as text, which may become the value of an attribute. */
    static String text(int index) {
        return MARK + String.valueOf((char) (TEXT + index));
    }

    /** Returns whether some markup has a link, or a citation that will be one, behind an index. */
    static boolean holdLink(StringBuilder html, int from) {
        for (int i = html.indexOf("<a", from); i >= 0; i = html.indexOf("<a", i + 2)) {
            if (i + 2 < html.length() && !Character.isLetterOrDigit(html.charAt(i + 2))) {
                return true;
            }
        }
        for (int i = html.indexOf(ONE, from); i >= 0; i = html.indexOf(ONE, i + 1)) {
            if (i + 1 < html.length() && html.charAt(i + 1) < PLAIN) {
                return true;
            }
        }
        return false;
    }

    /** Puts citations in the place of marks. */
    static String replaced(
            String text,
            IntFunction<String> linked,
            IntFunction<String> plain,
            IntFunction<String> words) {
        if (text.indexOf(MARK) < 0) {
            return text;
        }
        return ANY.matcher(text)
                .replaceAll(
                        found -> {
                            char mark = found.group(1).charAt(0);
                            return Matcher.quoteReplacement(
                                    mark < PLAIN
                                            ? linked.apply(mark - LINKED)
                                            : mark < TEXT
                                                    ? plain.apply(mark - PLAIN)
                                                    : words.apply(mark - TEXT));
                        });
    }
}
