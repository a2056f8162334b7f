package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The part of a file that is read as data, with the three ways in which parsers say where they are.
 * All places in one line share the text of that line.
 */
final class SourceSlice {

    private final SourceText source;
    private final int start;
    private final int end;
    private final String text;
    private final boolean hasPairs;

    /** Where the lines of the file start, up to the end of the part. */
    private final int[] lineStarts;

    private final Map<Integer, String> lines = new HashMap<>();

    /**
     * @param source the whole file
     * @param start index of the part's first character, 0-based
     * @param end index after its last character
     */
    SourceSlice(SourceText source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.text = source.text().substring(start, end);
        this.hasPairs = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
        this.lineStarts = lineStarts(source.text(), end);
    }

    private static int[] lineStarts(String file, int end) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = file.indexOf('\n'); i >= 0 && i < end; i = file.indexOf('\n', i + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = i + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    SourceText source() {
        return source;
    }

    int start() {
        return start;
    }

    String text() {
        return text;
    }

    /** Returns the place of a character of the part, counted in UTF-16 units, 0-based. */
    SourceLocation at(int index) {
        int offset = Math.min(start + Math.max(index, 0), end);
        int line = lineIndex(offset);
        String sourceLine = lines.computeIfAbsent(line, this::line);
        return new SourceLocation(
                source.path(), line + 1, offset - lineStarts[line] + 1, sourceLine);
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private String line(int lineIndex) {
        String file = source.text();
        int lineEnd = file.indexOf('\n', lineStarts[lineIndex]);
        return file.substring(lineStarts[lineIndex], lineEnd < 0 ? file.length() : lineEnd);
    }

    /** Returns the index in UTF-16 units of a character counted in code points, 0-based. */
    int indexOfCodePoint(int count) {
        if (!hasPairs) {
            return Math.min(count, text.length());
        }
        int known = Math.min(count, text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, known);
    }

    /** Returns the index of a character given by its line and column in code points, 1-based. */
    int indexOf(int line, int column) {
        int lineStart = Math.min(startOfLine(line), text.length());
        int lineEnd = text.indexOf('\n', lineStart);
        int length = (lineEnd < 0 ? text.length() : lineEnd) - lineStart;
        if (!hasPairs) {
            return lineStart + Math.min(column - 1, length);
        }
        String content = text.substring(lineStart, lineStart + length);
        int known = Math.min(column - 1, content.codePointCount(0, length));
        return lineStart + content.offsetByCodePoints(0, known);
    }

    /** Returns where a line of the part starts, the part's own first line being 1. */
    private int startOfLine(int line) {
        int inFile = lineIndex(start) + line - 1;
        if (line <= 1) {
            return 0;
        }
        return inFile < lineStarts.length ? lineStarts[inFile] - start : text.length();
    }
}
