package dev.cahier.site;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values by the names of files or pages. Names that Unicode takes for the same text are equal:
 * macOS decomposes the names of files, keyboards compose them.
 */
final class NameTable<V> {

    private final Map<String, V> exact = new HashMap<>();
    private final Map<String, V> composed = new HashMap<>();

    /** Adds a value unless its name has one; of two names that are equal the first one counts. */
    void put(String name, V value) {
        exact.putIfAbsent(name, value);
        composed.putIfAbsent(composed(name), value);
    }

    /** Returns the value of exactly this name, else of an equal one. */
    Optional<V> get(String name) {
        return Optional.ofNullable(exact.get(name))
                .or(() -> Optional.ofNullable(composed.get(composed(name))));
    }

    /** Returns a name in Unicode's composed form, NFC. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
