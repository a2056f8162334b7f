package dev.cahier.diagnostic;

import java.util.Objects;

/**
 * The text of one file of the site, able to say where in the file an offset lies.
 *
 * @param path the file, relative to the site's folder, with {@code /} between names
 * @param text the text, with {@code \n} as its only line end and without a byte-order mark
 */
public record SourceText(String path, String text) {

    public SourceText {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Returns the place of a character.
     *
     * @param offset index into {@link #text}, 0-based; a value outside the text is moved to its
     *     nearest end
     */
    public SourceLocation at(int offset) {
        int place = Math.max(0, Math.min(offset, text.length()));
        int lineStart = text.lastIndexOf('\n', place - 1) + 1;
        int lineEnd = text.indexOf('\n', place);
        String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
        int lineNumber =
                1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return new SourceLocation(path, lineNumber, place - lineStart + 1, line);
    }

    /** Returns a place in this text together with its line; the place itself if it is elsewhere. */
    public SourceLocation withLine(SourceLocation place) {
        int start = offsetOfLine(place.line());
        if (!place.path().equals(path) || start == text.length()) {
            return place;
        }
        return new SourceLocation(path, place.line(), place.column(), at(start).sourceLine());
    }

    /**
     * Returns the offset at which a line starts.
     *
     * @param line the line, 1-based
     * @return the offset, 0-based; the length of the text when it has fewer lines
     */
    public int offsetOfLine(int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', offset);
            if (end < 0) {
                return text.length();
            }
            offset = end + 1;
        }
        return offset;
    }
}
