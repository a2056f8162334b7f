package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keys with values, in the order written; no key stands twice.
 *
 * @param entries the keys with their values
 * @param location the place of the map's first character
 */
public record DataMap(List<DataEntry> entries, SourceLocation location) implements DataNode {

    public DataMap {
        entries = List.copyOf(entries);
        Objects.requireNonNull(location, "location");
    }

    /** Returns the entry of a key, written exactly so. */
    public Optional<DataEntry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** Returns the map as plain Java; see {@link DataNode#plain}. */
    @Override
    public Map<String, Object> plain() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (DataEntry entry : entries) {
            if (!DataScalar.isEmpty(entry.value())) {
                map.put(entry.key(), entry.value().plain());
            }
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public String description() {
        return "keys with values";
    }
}
