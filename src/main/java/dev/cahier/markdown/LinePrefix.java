package dev.cahier.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks of quotations and lists before the text of a line.
 *
 * @param quotations how many quotations the line is in
 * @param indent how many columns further lines of the innermost list item are indented
 */
record LinePrefix(int quotations, int indent) {

    private static final Pattern CONTAINERS =
            Pattern.compile("[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*");

    /** Returns the prefix of the line that an index is on. */
    static LinePrefix at(String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        Matcher containers = CONTAINERS.matcher(text).region(lineStart, index);
        return of(containers.lookingAt() ? containers.group() : "");
    }

    /** Returns whether nothing but marks of containers is before an index on its line. */
    static boolean isAllBefore(String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        return CONTAINERS.matcher(text).region(lineStart, index).matches();
    }

    static LinePrefix of(String marks) {
        int quotations = (int) marks.chars().filter(c -> c == '>').count();
        int behind = marks.lastIndexOf('>') + 1;
        int indent =
                marks.length() - behind - (behind > 0 && marks.startsWith(" ", behind) ? 1 : 0);
        return new LinePrefix(quotations, indent);
    }

    boolean isEmpty() {
        return quotations == 0 && indent == 0;
    }

    /** Returns whether a line is in the same quotations and, unless blank, as far indented. */
    boolean continuesAt(String line) {
        int length = lengthIn(line, 0);
        return length >= 0 && (line.substring(length).isBlank() || indentIn(line) >= indent);
    }

    private int indentIn(String line) {
        int length = lengthIn(line, 0);
        int end = length;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            end++;
        }
        return end - length;
    }

    /** Returns the index behind what a line has of this prefix. */
    int behindIn(String text, int lineStart) {
        int length = lengthIn(text, lineStart);
        int at = lineStart + Math.max(0, length);
        for (int left = indent;
                left > 0 && at < text.length() && isSpace(text.charAt(at));
                left--) {
            at++;
        }
        return at;
    }

    /** Returns the length of the marks of quotations, or -1 if there are fewer of them. */
    private int lengthIn(String text, int lineStart) {
        int at = lineStart;
        for (int left = quotations; left > 0; left--) {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != '>') {
                return -1;
            }
            at++;
            if (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
        }
        return at - lineStart;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
