package dev.cahier.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a file of the site.
 *
 * <p>Locations are ordered by path, line and column.
 *
 * @param path the file, relative to the site's folder, with {@code /} between names
 * @param line the line, 1-based
 * @param column the column in UTF-16 units, 1-based
 * @param sourceLine the text of that line without its line end; empty where it is not known
 */
public record SourceLocation(String path, int line, int column, String sourceLine)
        implements Comparable<SourceLocation> {

    private static final Comparator<SourceLocation> BY_POSITION =
            Comparator.comparing(SourceLocation::path)
                    .thenComparingInt(SourceLocation::line)
                    .thenComparingInt(SourceLocation::column);

    public SourceLocation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sourceLine, "sourceLine");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("1-based: line " + line + ", column " + column);
        }
    }

    /** Returns the place before the first character of a file of which nothing more is known. */
    public static SourceLocation startOf(String path) {
        return new SourceLocation(path, 1, 1, "");
    }

    /** Returns this place without the text of its line, for places that are kept in memory. */
    public SourceLocation withoutLine() {
        return sourceLine.isEmpty() ? this : new SourceLocation(path, line, column, "");
    }

    @Override
    public int compareTo(SourceLocation other) {
        return BY_POSITION.compare(this, other);
    }
}
