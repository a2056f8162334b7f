package dev.cahier.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of the pages and files of a site, which a build leaves in memory for the next one. Safe
 * for use by several threads.
 */
public final class KnownPageKeys {

    /** Knows no keys and keeps none. */
    public static final KnownPageKeys NONE = new KnownPageKeys(Map.of(), Set.of(), false);

    private final boolean keeps;
    private final Map<String, Known> old;
    private final Set<String> changed;
    private final Map<String, Known> now = new ConcurrentHashMap<>();

    /**
     * A key.
     *
     * @param notes the paths of the notes that it depends on
     */
    private record Known(String key, Set<String> notes) {}

    private KnownPageKeys(Map<String, Known> old, Set<String> changed, boolean keeps) {
        this.keeps = keeps;
        this.old = old;
        this.changed = Set.copyOf(changed);
    }

    /** Returns the keys of a first build, of which none is known. */
    public static KnownPageKeys first() {
        return new KnownPageKeys(Map.of(), Set.of(), true);
    }

    /**
     * Returns keys for the next build.
     *
     * @param notes the paths of the notes that may have other keys than in this build; nothing else
     *     has changed that keys of pages depend on
     */
    public KnownPageKeys next(Set<String> notes) {
        return new KnownPageKeys(new HashMap<>(now), notes, true);
    }

    /** Returns the key of the page in a file, if it would be computed the same. */
    Optional<String> find(String path) {
        Known known = old.get(path);
        if (known == null || changed.stream().anyMatch(known.notes()::contains)) {
            return Optional.empty();
        }
        now.put(path, known);
        return Optional.of(known.key());
    }

    void add(String path, String key, Set<String> notes) {
        if (keeps) {
            now.put(path, new Known(key, Set.copyOf(notes)));
        }
    }
}
