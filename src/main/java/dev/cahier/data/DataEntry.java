package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Objects;

/**
 * One key of a map with its value.
 *
 * @param key the key
 * @param keyLocation the place of the key's first character
 * @param value the value, which knows its own place
 */
public record DataEntry(String key, SourceLocation keyLocation, DataNode value) {

    public DataEntry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(keyLocation, "keyLocation");
        Objects.requireNonNull(value, "value");
    }
}
