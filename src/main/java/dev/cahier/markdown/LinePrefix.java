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

    private static final int TAB = 4;

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
        return new LinePrefix(quotations, columnsBehind(behind, marks.length(), marks, 0));
    }

    boolean isEmpty() {
        return quotations == 0 && indent == 0;
    }

    /** Returns whether a line is in the same quotations and, unless blank, as far indented. */
    boolean continuesAt(String line) {
        int behind = behindQuotations(line, 0);
        if (behind < 0) {
            return false;
        }
        int end = behind;
        while (end < line.length() && isSpace(line.charAt(end))) {
            end++;
        }
        return line.substring(end).isBlank() || columnsBehind(behind, end, line, 0) >= indent;
    }

    /** Returns the index behind what a line has of this prefix. */
    int behindIn(String text, int lineStart) {
        int behind = Math.max(lineStart, behindQuotations(text, lineStart));
        int at = behind;
        int column = column(at, text, lineStart);
        int end = column + indent + (isSpaced(behind, text, lineStart) ? 1 : 0);
        while (at < text.length() && isSpace(text.charAt(at)) && column < end) {
            column = behind(text.charAt(at), column);
            at++;
        }
        return at;
    }

    /** Returns the index behind the marks of the quotations, or -1 if there are fewer of them. */
    private int behindQuotations(String text, int lineStart) {
        int at = lineStart;
        for (int left = quotations; left > 0; left--) {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != '>') {
                return -1;
            }
            at++;
        }
        return at;
    }

    /**
     * Returns the width of a part of a line: a tab reaches to the next column that four divides.
     * One column behind a mark of a quotation belongs to the mark.
     */
    private static int columnsBehind(int start, int end, String text, int lineStart) {
        int from = column(start, text, lineStart);
        boolean spaced = start < end && isSpaced(start, text, lineStart);
        return column(end, text, lineStart) - from - (spaced ? 1 : 0);
    }

    /** Returns whether there is a space behind a mark of a quotation that ends at an index. */
    private static boolean isSpaced(int index, String text, int lineStart) {
        return index > lineStart
                && text.charAt(index - 1) == '>'
                && index < text.length()
                && isSpace(text.charAt(index));
    }

    private static int column(int index, String text, int lineStart) {
        int column = 0;
        for (int i = lineStart; i < index; i++) {
            column = behind(text.charAt(i), column);
        }
        return column;
    }

    private static int behind(char c, int column) {
        return column + (c == '\t' ? TAB - column % TAB : 1);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
