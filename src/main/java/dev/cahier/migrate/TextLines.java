package dev.cahier.migrate;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Arrays;

/** Where the lines of a text begin, found once for many places in it. */
final class TextLines {

    private final int length;
    private final int[] starts;

    TextLines(String text) {
        this.length = text.length();
        int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
        starts = new int[lines];
        for (int i = 1; i < lines; i++) {
            starts[i] = text.indexOf('\n', starts[i - 1]) + 1;
        }
    }

    /**
     * Returns the offset at which a line starts, 0-based.
     *
     * @param line the line, 1-based
     * @return the length of the text when it has fewer lines
     */
    int start(int line) {
        return line <= starts.length ? starts[line - 1] : length;
    }

    /**
     * Returns the place of a character.
     *
     * @param offset 0-based; a value outside the text is moved to its nearest end
     */
    SourceLocation at(int offset, String path) {
        int place = Math.max(0, Math.min(offset, length));
        int found = Arrays.binarySearch(starts, place);
        int line = found < 0 ? -found - 1 : found + 1;
        return new SourceLocation(path, line, place - starts[line - 1] + 1, "");
    }
}
