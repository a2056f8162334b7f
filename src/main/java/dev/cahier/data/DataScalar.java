package dev.cahier.data;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Objects;
import java.util.Optional;

/**
 * A single value.
 *
 * @param text the value's text: what a string means once its quotes and escapes are resolved, and
 *     for every other kind the characters written, so that {@code 2020-01-01} and {@code 007} can
 *     be read as text
 * @param kind what it was written as
 * @param location the place of its first character, which is the quote of a quoted string
 * @param doubtfulEscape what to report where the value is TeX and nothing else: its first escape of
 *     a line end or a tab, which another text may mean
 */
public record DataScalar(
        String text, ScalarKind kind, SourceLocation location, Optional<Diagnostic> doubtfulEscape)
        implements DataNode {

    /** How many characters of a text a message shows. */
    private static final int SHOWN = 40;

    public DataScalar {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(doubtfulEscape, "doubtfulEscape");
    }

    /** Creates a value without doubtful escapes. */
    public DataScalar(String text, ScalarKind kind, SourceLocation location) {
        this(text, kind, location, Optional.empty());
    }

    /** Returns whether a value is an empty one, {@code key:}. */
    public static boolean isEmpty(DataNode node) {
        return node instanceof DataScalar scalar && scalar.kind == ScalarKind.EMPTY;
    }

    @Override
    public Object plain() {
        return switch (kind) {
            case NUMBER -> NumberText.parse(text);
            case BOOLEAN -> text.equalsIgnoreCase("true");
            case STRING, DATE -> text;
            case EMPTY -> "";
        };
    }

    @Override
    public String description() {
        return switch (kind) {
            case STRING -> "the text \"" + shortened() + "\"";
            case NUMBER -> "the number " + text;
            case BOOLEAN -> text;
            case DATE -> "the date " + text;
            case EMPTY -> "nothing";
        };
    }

    private String shortened() {
        String line = text.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
