package dev.cahier.diagnostic;

import java.util.function.UnaryOperator;

/**
 * The part of a source line around a character that fits on a terminal.
 *
 * @param text the part, with an ellipsis where something is cut off
 * @param caretColumn how many columns are before the character
 */
record LineExcerpt(String text, int caretColumn) {

    private static final String ELLIPSIS = "…";

    /**
     * How many characters on each side of a character are looked at: more than any terminal is
     * wide, and so few that thousands of places on one line of a megabyte are shown in no time.
     */
    private static final int REACH = 2_000;

    /**
     * Cuts a line where it is too long, as {@link #of(String, int, int)} does.
     *
     * @param shown makes characters harmless; it must neither add nor remove any
     */
    static LineExcerpt of(String line, int index, int columns, UnaryOperator<String> shown) {
        int from = Math.max(0, index - REACH);
        int to = Math.min(line.length(), index + REACH);
        LineExcerpt part = of(shown.apply(line.substring(from, to)), index - from, columns);
        boolean cutBefore = from > 0 && !part.text().startsWith(ELLIPSIS);
        boolean cutAfter = to < line.length() && !part.text().endsWith(ELLIPSIS);
        return new LineExcerpt(
                (cutBefore ? ELLIPSIS : "") + part.text() + (cutAfter ? ELLIPSIS : ""),
                part.caretColumn() + (cutBefore ? 1 : 0));
    }

    /**
     * Cuts a line where it is too long. No character is cut in two, and no accent loses its letter.
     *
     * @param index of the character, in UTF-16 units
     * @param columns how many columns the part may have, without the ellipses
     */
    static LineExcerpt of(String line, int index, int columns) {
        int start = backwards(line, index, columns / 2);
        int end = forwards(line, index, columns - Columns.of(line.substring(start, index)));
        // What is not needed behind the character is shown before it.
        start = backwards(line, index, columns - Columns.of(line.substring(index, end)));
        String before = (start > 0 ? ELLIPSIS : "") + line.substring(start, index);
        String after = line.substring(index, end) + (end < line.length() ? ELLIPSIS : "");
        return new LineExcerpt(before + after, Columns.of(before));
    }

    /** Returns the first index from which the text before another one fits. */
    private static int backwards(String line, int end, int columns) {
        int start = end;
        int left = columns;
        for (int i = end; i > 0; ) {
            int c = line.codePointBefore(i);
            i -= Character.charCount(c);
            left -= Columns.of(c);
            if (left < 0) {
                break;
            }
            // A mark belongs to the character before it.
            if (Columns.of(c) > 0) {
                start = i;
            }
        }
        return left < 0 ? start : 0;
    }

    private static int forwards(String line, int start, int columns) {
        int left = columns;
        int end = start;
        while (end < line.length()) {
            int c = line.codePointAt(end);
            left -= Columns.of(c);
            if (left < 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
