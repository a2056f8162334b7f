package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The lines of one file, so that many places in it can be told quickly; used by one thread.
 *
 * <p>Places on one line share its text: ten thousand of them on a line of 100 KB would not fit into
 * memory otherwise.
 */
final class NoteLines {

    private final SourceText source;
    private final int[] starts;
    private final Map<Integer, String> lines = new HashMap<>();

    NoteLines(SourceText source) {
        this.source = source;
        int[] found = new int[source.text().length() + 1];
        int count = 1;
        for (int end = source.text().indexOf('\n');
                end >= 0;
                end = source.text().indexOf('\n', end + 1)) {
            found[count++] = end + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    /** Returns the place of a character; see {@link SourceText#at}. */
    SourceLocation at(int offset) {
        int place = Math.max(0, Math.min(offset, source.text().length()));
        int lineIndex = lineIndexOf(place);
        String line = lines.computeIfAbsent(lineIndex, this::line);
        return new SourceLocation(
                source.path(), lineIndex + 1, place - starts[lineIndex] + 1, line);
    }

    /** Returns the 0-based index of the line that a character stands on. */
    private int lineIndexOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private String line(int lineIndex) {
        int end =
                lineIndex + 1 < starts.length ? starts[lineIndex + 1] - 1 : source.text().length();
        return source.text().substring(starts[lineIndex], end);
    }
}
