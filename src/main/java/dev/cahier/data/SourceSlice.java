package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;

/**
 * The part of a file that is read as data, with the three ways in which parsers say where they are.
 *
 * @param source the whole file
 * @param start index of the part's first character, 0-based
 * @param end index after its last character
 */
record SourceSlice(SourceText source, int start, int end) {

    String text() {
        return source.text().substring(start, end);
    }

    /** Returns the place of a character of the part, counted in UTF-16 units, 0-based. */
    SourceLocation at(int index) {
        return source.at(Math.min(start + Math.max(index, 0), end));
    }

    /** Returns the index in UTF-16 units of a character counted in code points, 0-based. */
    int indexOfCodePoint(int count) {
        String text = text();
        int known = Math.min(count, text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, known);
    }

    /** Returns the index of a character given by its line and column in code points, 1-based. */
    int indexOf(int line, int column) {
        String text = text();
        int lineStart = new SourceText(source.path(), text).offsetOfLine(line);
        int lineEnd = text.indexOf('\n', lineStart);
        int length = (lineEnd < 0 ? text.length() : lineEnd) - lineStart;
        String content = text.substring(lineStart, lineStart + length);
        int known = Math.min(column - 1, content.codePointCount(0, length));
        return lineStart + content.offsetByCodePoints(0, known);
    }
}
