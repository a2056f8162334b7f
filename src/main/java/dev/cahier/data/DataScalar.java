package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Objects;

/**
 * A single value.
 *
 * @param text the value's text: what a string means once its quotes and escapes are resolved, and
 *     for every other kind the characters written, so that {@code 2020-01-01} and {@code 007} can
 *     be read as text
 * @param kind what it was written as
 * @param location the place of its first character, which is the quote of a quoted string
 */
public record DataScalar(String text, ScalarKind kind, SourceLocation location)
        implements DataNode {

    public DataScalar {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(location, "location");
    }

    static boolean isEmpty(DataNode node) {
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
            case STRING -> "the text \"" + text + "\"";
            case NUMBER -> "the number " + text;
            case BOOLEAN -> text;
            case DATE -> "the date " + text;
            case EMPTY -> "nothing";
        };
    }
}
