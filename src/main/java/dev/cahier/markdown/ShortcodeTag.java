package dev.cahier.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tag of a shortcode as Hugo writes them: {@code {{< name arg key="value" >}}}.
 *
 * @param style {@code <} where the inner text is passed on as it is, {@code %} where it is Markdown
 * @param name the shortcode's name
 * @param closing whether the tag ends a pair
 * @param complete whether the tag ends itself, as in {@code {{< name />}}}
 * @param positional unnamed arguments in order
 * @param named named arguments in order
 * @param end the index behind the tag
 */
record ShortcodeTag(
        char style,
        String name,
        boolean closing,
        boolean complete,
        List<String> positional,
        Map<String, String> named,
        int end) {

    /** The longest tag that is shown as text; the limit keeps the search for its end short. */
    private static final int LONGEST_LITERAL = 2_000;

    /** Returns whether a tag, well-formed or not, begins at an index. */
    static boolean begins(CharSequence text, int index) {
        return index + 3 < text.length()
                && text.charAt(index) == '{'
                && text.charAt(index + 1) == '{'
                && (text.charAt(index + 2) == '<' || text.charAt(index + 2) == '%');
    }

    /** Parses the tag at an index; empty if it is not well-formed. */
    static Optional<ShortcodeTag> at(CharSequence text, int index) {
        return begins(text, index)
                ? new ShortcodeTagParser(text.toString(), index).parse()
                : Optional.empty();
    }

    /** Returns what the tags of a pair have in common: the style and the name. */
    String pairKey() {
        return style + name;
    }

    /**
     * Turns tags that an author wrote to show them, <code>{{</* x *}{@code />}}</code>, into what
     * they show.
     */
    static String showLiterals(String text) {
        StringBuilder shown = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            int length = literalLength(text, index);
            if (length > 0) {
                shown.append(text, index, index + 3)
                        .append(text, index + 5, index + length - 5)
                        .append(text, index + length - 3, index + length);
            } else {
                length = 1;
                shown.append(text.charAt(index));
            }
            index += length;
        }
        return shown.toString();
    }

    /** Returns the length of a tag written to be shown, if one begins at an index, else 0. */
    static int literalLength(String text, int index) {
        if (!begins(text, index) || !text.startsWith("/*", index + 3)) {
            return 0;
        }
        int stop = Math.min(text.length(), index + LONGEST_LITERAL);
        for (int end = index + 10; end <= stop; end++) {
            if (text.startsWith("*/>}}", end - 5) || text.startsWith("*/%}}", end - 5)) {
                return end - index;
            }
        }
        return 0;
    }
}
