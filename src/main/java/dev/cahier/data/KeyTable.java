package dev.cahier.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that a map may have, what each means, and how it is read into a target. Immutable.
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

    /** A key together with how it is read. */
    private record Row<T>(Key key, KeyReader<T> reader) {}

    private final Map<String, Row<T>> rows;

    private KeyTable(Map<String, Row<T>> rows) {
        this.rows = Collections.unmodifiableMap(rows);
    }

    /** Returns a table without keys. */
    public static <T> KeyTable<T> empty() {
        return new KeyTable<>(Map.of());
    }

    /** Returns this table with one more key. */
    public KeyTable<T> with(Key key, KeyReader<T> reader) {
        Map<String, Row<T>> more = new LinkedHashMap<>(rows);
        if (more.put(key.name(), new Row<>(key, reader)) != null) {
            throw new IllegalStateException("twice in the table: " + key.name());
        }
        return new KeyTable<>(more);
    }

    /** Returns the keys, in the order they were added. */
    public Set<String> keys() {
        return rows.keySet();
    }

    /** Returns the declarations of the keys, in the order they were added. */
    public List<Key> declarations() {
        return rows.values().stream().map(Row::key).toList();
    }

    /** Returns the declaration of a key, written exactly so. */
    public Optional<Key> declaration(String key) {
        return Optional.ofNullable(rows.get(key)).map(Row::key);
    }

    /** Returns how a key, written exactly so, is read. */
    public Optional<KeyReader<T>> reader(String key) {
        return Optional.ofNullable(rows.get(key)).map(Row::reader);
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
