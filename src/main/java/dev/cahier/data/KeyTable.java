package dev.cahier.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that a map may have and how each is read into a target. Immutable.
 *
 * @param <T> what the values are read into
 */
public final class KeyTable<T> {

    /** How one key is read. */
    @FunctionalInterface
    public interface KeyReader<T> {

        /** Reads the entry's value into the target, and reports to {@code values} what is wrong. */
        void read(T target, DataEntry entry, DataValues values);
    }

    private final Map<String, KeyReader<T>> readers;

    private KeyTable(Map<String, KeyReader<T>> readers) {
        this.readers = Collections.unmodifiableMap(readers);
    }

    /** Returns a table without keys. */
    public static <T> KeyTable<T> empty() {
        return new KeyTable<>(Map.of());
    }

    /** Returns this table with one more key. */
    public KeyTable<T> with(String key, KeyReader<T> reader) {
        Map<String, KeyReader<T>> more = new LinkedHashMap<>(readers);
        if (more.put(key, reader) != null) {
            throw new IllegalStateException("twice in the table: " + key);
        }
        return new KeyTable<>(more);
    }

    /** Returns the keys, in the order they were added. */
    public Set<String> keys() {
        return readers.keySet();
    }

    /** Returns how a key, written exactly so, is read. */
    public Optional<KeyReader<T>> reader(String key) {
        return Optional.ofNullable(readers.get(key));
    }

    /**
     * Reads a map's entries in their order.
     *
     * @return the entries whose key the table does not have, unread
     */
    public List<DataEntry> read(DataMap map, T target, DataValues values) {
        List<DataEntry> unknown = new ArrayList<>();
        for (DataEntry entry : map.entries()) {
            Optional<KeyReader<T>> reader = reader(entry.key());
            reader.ifPresent(known -> known.read(target, entry, values));
            if (reader.isEmpty()) {
                unknown.add(entry);
            }
        }
        return unknown;
    }
}
