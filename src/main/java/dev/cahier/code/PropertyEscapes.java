package dev.cahier.code;

import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the classes of characters in regular expressions, such as {@code \p{L}}, as ranges: this
 * V8 comes without the tables of Unicode.
 */
final class PropertyEscapes {

    /** In strings, backslashes are doubled. */
    private static final Pattern ESCAPE = Pattern.compile("(\\\\\\\\?)p\\{(\\w+)}");

    private static final int LAST = 0xFFFF;

    private PropertyEscapes() {}

    /** Returns a script without such classes. */
    static String expandedIn(String script) {
        Matcher escape = ESCAPE.matcher(script);
        return escape.replaceAll(
                found -> {
                    String ranges = ranges(property(found.group(2)), found.group(1));
                    boolean inside = isInBrackets(script, found);
                    return Matcher.quoteReplacement(inside ? ranges : "[" + ranges + "]");
                });
    }

    private static boolean isInBrackets(String script, MatchResult escape) {
        for (int i = escape.start() - 1; i > 0; i--) {
            char c = script.charAt(i);
            if ((c == '[' || c == ']') && script.charAt(i - 1) != '\\') {
                return c == '[';
            }
        }
        return false;
    }

    private static IntPredicate property(String name) {
        return switch (name) {
            case "XID_Start" -> Character::isUnicodeIdentifierStart;
            case "XID_Continue" ->
                    c ->
                            Character.isUnicodeIdentifierPart(c)
                                    && !Character.isIdentifierIgnorable(c);
            case "L" -> Character::isLetter;
            case "S" ->
                    c -> {
                        int type = Character.getType(c);
                        return type >= Character.MATH_SYMBOL && type <= Character.OTHER_SYMBOL;
                    };
            case "P" -> c -> isPunctuation(Character.getType(c));
            default -> throw new IllegalStateException("unknown class of characters: " + name);
        };
    }

    private static boolean isPunctuation(int type) {
        return type >= Character.DASH_PUNCTUATION && type <= Character.OTHER_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static String ranges(IntPredicate property, String backslash) {
        StringBuilder out = new StringBuilder();
        int start = -1;
        for (int c = 0; c <= LAST + 1; c++) {
            boolean in = c <= LAST && property.test(c);
            if (in && start < 0) {
                start = c;
            } else if (!in && start >= 0) {
                out.append(escaped(start, backslash)).append('-').append(escaped(c - 1, backslash));
                start = -1;
            }
        }
        return out.toString();
    }

    private static String escaped(int c, String backslash) {
        String digits = Integer.toHexString(c);
        return backslash + "u" + "0".repeat(4 - digits.length()) + digits;
    }
}
