package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern OPEN = Pattern.compile("\\{\\{([<%])\\s*(/?)\\s*([\\w/.-]+)");

    /** How long a tag written to be shown may be; text full of them is read but once so. */
    private static final int LONGEST_LITERAL = 2_000;

    private static final String VALUE =
            "\"((?:[^\"\\\\]|\\\\.)*+)\"|`([^`]*+)`|([^\\s\"`=<>%/]*+(?:[%/](?![>%]?}})[^\\s\"`=<>%/]*+)*+)";
    private static final Pattern ARGUMENT =
            Pattern.compile("\\s+(?:([\\w-]+)=)?(?:" + VALUE + ")(?=[\\s>%/])", Pattern.DOTALL);
    private static final Pattern CLOSE = Pattern.compile("\\s*(/?)([>%])}}");

    /** Returns whether a tag, well-formed or not, begins at an index. */
    static boolean begins(CharSequence text, int index) {
        return index + 3 < text.length()
                && text.charAt(index) == '{'
                && text.charAt(index + 1) == '{'
                && (text.charAt(index + 2) == '<' || text.charAt(index + 2) == '%');
    }

    /** Reads the tag at an index; empty where it is not well-formed or goes beyond the text. */
    static Optional<ShortcodeTag> at(CharSequence text, int index) {
        Matcher open = OPEN.matcher(text).region(index, text.length());
        if (!open.lookingAt()) {
            return Optional.empty();
        }
        List<String> positional = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        int at = readArguments(text, open.end(), positional, named);
        Matcher close = CLOSE.matcher(text).region(at, text.length());
        char style = open.group(1).charAt(0);
        if (!close.lookingAt() || close.group(2).charAt(0) != (style == '<' ? '>' : '%')) {
            return Optional.empty();
        }
        return Optional.of(
                new ShortcodeTag(
                        style,
                        open.group(3),
                        !open.group(2).isEmpty(),
                        !close.group(1).isEmpty(),
                        positional,
                        named,
                        close.end()));
    }

    private static int readArguments(
            CharSequence text, int from, List<String> positional, Map<String, String> named) {
        Matcher argument = ARGUMENT.matcher(text).region(from, text.length());
        argument.useTransparentBounds(true);
        int at = from;
        while (argument.lookingAt() && argument.end() > at + blanks(text, at)) {
            String value = value(argument);
            if (argument.group(1) == null) {
                positional.add(value);
            } else {
                named.put(argument.group(1), value);
            }
            at = argument.end();
            argument.region(at, text.length());
        }
        return at;
    }

    private static int blanks(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private static String value(Matcher argument) {
        if (argument.group(2) != null) {
            return argument.group(2).replaceAll("\\\\(.)", "$1");
        }
        return argument.group(3) != null ? argument.group(3) : argument.group(4);
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
