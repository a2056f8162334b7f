package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;

/** One value read from YAML, TOML or JSON, which knows where in its file it stands. Immutable. */
public sealed interface DataNode permits DataScalar, DataList, DataMap {

    /** Returns the place of the value's first character. */
    SourceLocation location();

    /**
     * Returns the value as plain Java: a {@code String}, {@code Long}, {@code Double}, {@code
     * Boolean}, {@code List} or insertion-ordered {@code Map}, all unmodifiable. Dates are given as
     * the text written, and empty values are left out of lists and maps; an empty value that stands
     * alone is the empty string.
     */
    Object plain();

    /** Returns what the value is, in words that continue "found", such as {@code a list}. */
    String description();
}
