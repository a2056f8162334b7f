package dev.cahier.tex;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Skips what decorates TeX: boxes, colours, notes at braces, signs above relations, and space
 * behind rows. Mutable; for one text and one thread.
 *
 * <p>The content of a decoration stays in its braces, so that a group that a reader does not see is
 * refused as any other; braces around a whole relation are skipped.
 */
final class TexDecorations {

    private static final Set<String> AROUND =
            Set.of(
                    "\\boxed",
                    "\\fbox",
                    "\\mathrel",
                    "\\mathbin",
                    "\\mathop",
                    "\\mathord",
                    "\\smash");
    private static final Set<String> WITH_NOTE = Set.of("\\underbrace", "\\overbrace");

    /** Commands whose first argument is a note; the second one is what they show it at. */
    private static final Set<String> BEHIND_NOTE =
            Set.of("\\textcolor", "\\stackrel", "\\overset", "\\underset");

    private static final Set<String> CROSSED = Set.of("\\cancel", "\\bcancel", "\\xcancel");
    private static final Pattern RELATION =
            Pattern.compile("[=<>\uff1d]|\\\\(?:le|ge|ne|leq|geq|neq|lt|gt|coloneqq|equiv|in)\\b");
    private static final Pattern ROW_SPACE =
            Pattern.compile("\\*?\\[\\s*-?\\.?\\d[\\d.]*\\s*[a-z]{2}\\s*]|\\*");

    private final String text;

    /** Where ranges that are skipped end, by where they start. */
    private final Map<Integer, Integer> skipped = new TreeMap<>();

    TexDecorations(String text) {
        this.text = text;
    }

    static boolean isOne(String command) {
        return AROUND.contains(command)
                || WITH_NOTE.contains(command)
                || BEHIND_NOTE.contains(command)
                || CROSSED.contains(command);
    }

    /** Returns where the range ends that is skipped from an offset on; the offset if none is. */
    int behind(int at) {
        return skipped.getOrDefault(at, at);
    }

    /**
     * Takes a decoration.
     *
     * @param next where its command ends
     * @return where to go on
     */
    int read(String command, int next) {
        int start = next - command.length();
        if (CROSSED.contains(command)) {
            throw new TexRefusal(
                    "it is not clear whether what is crossed out counts",
                    "leave out either the line or the term",
                    new TexSpan(start, next));
        }
        int from = BEHIND_NOTE.contains(command) ? behindArgument(start, next) : next;
        int open = behindSpaces(from);
        if (open < text.length() && text.charAt(open) == '{') {
            int close = behindGroup(text, start, open);
            if (isRelation(open + 1, close - 1)) {
                skipped.put(open, open + 1);
                skipped.put(close - 1, close);
            }
            if (WITH_NOTE.contains(command)) {
                skipNotes(close);
            }
        }
        return from;
    }

    private void skipNotes(int close) {
        int sign = behindSpaces(close);
        if (sign < text.length() && (text.charAt(sign) == '_' || text.charAt(sign) == '^')) {
            skipped.put(sign, behindArgument(sign, sign + 1));
        }
    }

    /** Returns whether a relation is in a range, outside of braces. */
    private boolean isRelation(int from, int to) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            outside.append(depth == 0 ? c : ' ');
        }
        return RELATION.matcher(outside).find();
    }

    /** Returns where an argument ends: a group, or one character or command. */
    private int behindArgument(int command, int from) {
        int start = behindSpaces(from);
        if (start >= text.length() || text.charAt(start) == '{') {
            return behindGroup(text, command, start);
        }
        int end = start + 1;
        if (text.charAt(start) == '\\') {
            while (end < text.length() && LocatedTex.isLetter(text.charAt(end))) {
                end++;
            }
            end = Math.max(end, Math.min(start + 2, text.length()));
        }
        return end;
    }

    private int behindSpaces(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns where the end of a row ends, with the space below it: {@code \\[4pt]}. */
    int behindRowEnd(int from) {
        Matcher space = ROW_SPACE.matcher(text).region(from, text.length());
        return space.lookingAt() ? space.end() : from;
    }

    /**
     * Returns where a group in braces ends that begins after spaces.
     *
     * @param command where the command starts that needs it
     */
    static int behindGroup(String text, int command, int from) {
        int open = from;
        while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            i += c == '\\' ? 1 : 0;
            if (depth == 0 && c == '}') {
                return i + 1;
            }
            if (depth == 0) {
                break;
            }
        }
        throw new TexRefusal(
                "expected a group in braces",
                "write {...}",
                new TexSpan(command, Math.min(from, text.length())));
    }
}
