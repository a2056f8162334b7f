package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses one tag of a shortcode. Arguments may continue on further lines.
 *
 * <p>Within double or single quotes a backslash escapes the quote and nothing else, so that TeX
 * keeps its backslashes: {@code "\sigma \"x\""}. A run of backslashes before a quote counts in
 * pairs: {@code "a\\"} ends in one backslash. Within backquotes nothing is escaped.
 */
final class ShortcodeTagParser {

    private final String text;
    private final char style;
    private final List<String> positional = new ArrayList<>();
    private final Map<String, String> named = new LinkedHashMap<>();
    private int at;

    /**
     * Creates a parser.
     *
     * @param start the index of a tag's first brace
     */
    ShortcodeTagParser(String text, int start) {
        this.text = text;
        this.style = text.charAt(start + 2);
        this.at = start + 3;
    }

    /** Parses the tag; empty if it is not well-formed. */
    Optional<ShortcodeTag> parse() {
        skipSpaces();
        boolean closing = peek() == '/';
        if (closing) {
            at++;
            skipSpaces();
        }
        String name = name();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int end = end();
        while (end < 0) {
            boolean separated = skipSpaces();
            end = end();
            if (end < 0 && !(separated && argument())) {
                return Optional.empty();
            }
        }
        boolean complete = text.charAt(at) == '/';
        return Optional.of(
                new ShortcodeTag(style, name, closing, complete, positional, named, end));
    }

    /** Returns the index behind the tag if it ends here, else -1. */
    private int end() {
        int closer = at + (peek() == '/' ? 1 : 0);
        return text.startsWith(style == '<' ? ">}}" : "%}}", closer) ? closer + 3 : -1;
    }

    private boolean argument() {
        Optional<String> key = key();
        Optional<String> value = value();
        if (value.isEmpty()) {
            return false;
        }
        if (key.isPresent()) {
            named.put(key.get(), value.get());
        } else {
            positional.add(value.get());
        }
        return true;
    }

    /** Reads a name and an equals sign, if they are next. */
    private Optional<String> key() {
        int start = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        String key = text.substring(start, at);
        skipSpaces();
        if (key.isEmpty() || peek() != '=') {
            at = start;
            return Optional.empty();
        }
        at++;
        skipSpaces();
        return Optional.of(key);
    }

    private Optional<String> value() {
        return switch (peek()) {
            case '"' -> Optional.ofNullable(quoted('"'));
            case '\'' -> Optional.ofNullable(quoted('\'')).or(this::unquoted);
            case '`' -> Optional.ofNullable(raw());
            default -> unquoted();
        };
    }

    private @Nullable String quoted(char quote) {
        StringBuilder value = new StringBuilder();
        int index = at + 1;
        while (index < text.length()) {
            int run = index;
            while (run < text.length() && text.charAt(run) == '\\') {
                run++;
            }
            int backslashes = run - index;
            char c = run < text.length() ? text.charAt(run) : '\0';
            boolean beforeQuote = c == quote;
            value.append("\\".repeat(beforeQuote ? backslashes / 2 : backslashes));
            if (beforeQuote && backslashes % 2 == 0) {
                return endsValue(run + 1) ? moveTo(run + 1, value.toString()) : null;
            }
            if (run >= text.length() || isBlankLineAt(run)) {
                return null;
            }
            value.append(c);
            index = run + 1;
        }
        return null;
    }

    private @Nullable String raw() {
        int close = text.indexOf('`', at + 1);
        return close >= 0 && endsValue(close + 1)
                ? moveTo(close + 1, text.substring(at + 1, close))
                : null;
    }

    private Optional<String> unquoted() {
        int start = at;
        while (at < text.length() && end() < 0 && isUnquoted(text.charAt(at))) {
            at++;
        }
        return at > start ? Optional.of(text.substring(start, at)) : Optional.empty();
    }

    private boolean isUnquoted(char c) {
        return !Character.isWhitespace(c)
                && "\"`<>".indexOf(c) < 0
                && !text.startsWith("{{", at)
                && !text.startsWith("}}", at);
    }

    private String moveTo(int index, String value) {
        at = index;
        return value;
    }

    /** Returns whether a value may end before an index: behind it is a space or the tag's end. */
    private boolean endsValue(int index) {
        return index < text.length()
                && (Character.isWhitespace(text.charAt(index))
                        || "/>%".indexOf(text.charAt(index)) >= 0);
    }

    private boolean isBlankLineAt(int index) {
        return text.startsWith("\n\n", index);
    }

    private String name() {
        int start = at;
        while (at < text.length()
                && (isNameCharacter(text.charAt(at)) || isSeparatorInName())
                && end() < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean isSeparatorInName() {
        return text.charAt(at) == '/' || text.charAt(at) == '.';
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private boolean skipSpaces() {
        int start = at;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at > start;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
