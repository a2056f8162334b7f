package dev.cahier.note;

import dev.cahier.data.DataScalar;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Objects;

/**
 * A value with its place in the note, for diagnostics that come up later.
 *
 * @param value the value
 * @param location the place of the value's first character
 */
public record Located<T>(T value, SourceLocation location) {

    public Located {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(location, "location");
    }

    static Located<String> of(DataScalar scalar) {
        return new Located<>(scalar.text(), scalar.location());
    }
}
