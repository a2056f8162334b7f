package dev.cahier.bibliography;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The engines that one note needs: foreign works are shown in their own language, and works that
 * would look the same with more names than others. One thread.
 */
final class StyleEngines {

    private final Key own;
    private final Set<String> foreign;
    private final Function<Key, StyleEngine> create;
    private final Map<Key, StyleEngine> engines = new LinkedHashMap<>();
    private final Set<StyleEngine> started = new HashSet<>();
    private Map<String, Integer> names = Map.of();
    private Map<String, CSLItemData> items = Map.of();

    /** What an engine is made of. */
    record Key(CitationStyle style, String locale) {}

    /**
     * Creates engines when they are needed.
     *
     * @param foreign the keys of works that are shown in English
     */
    StyleEngines(Key own, Set<String> foreign, Function<Key, StyleEngine> create) {
        this.own = own;
        this.foreign = Set.copyOf(foreign);
        this.create = create;
    }

    /** Starts all engines anew with other items. */
    void start(Map<String, CSLItemData> next) {
        items = next;
        started.clear();
    }

    /** Says how many authors of some works are named in citations. */
    void showNames(Map<String, Integer> numbers) {
        names = new HashMap<>(numbers);
    }

    /** Returns the engine of the note's language, which also knows the order of works. */
    StyleEngine own() {
        return ready(own);
    }

    /** Returns the engine that makes the reference of a work. */
    StyleEngine listing(String key) {
        return ready(new Key(own.style(), locale(key)));
    }

    /** Returns the engine that makes citations of a work. */
    StyleEngine citing(String key) {
        int shown = names.getOrDefault(key, 0);
        CitationStyle style = shown == 0 ? own.style() : own.style().naming(shown);
        return ready(new Key(style, locale(key)));
    }

    /** Returns the keys of foreign works. */
    Set<String> foreign() {
        return foreign;
    }

    /** Returns all engines, by what they are made of. */
    Map<Key, StyleEngine> all() {
        return Map.copyOf(engines);
    }

    /** Returns what the citations of works look like, each by itself. */
    Map<String, String> shown(List<String> keys, Function<String, String> cited) {
        Map<StyleEngine, List<String>> byEngine = new LinkedHashMap<>();
        keys.forEach(key -> byEngine.computeIfAbsent(citing(key), e -> new ArrayList<>()).add(key));
        Map<String, String> shown = new LinkedHashMap<>();
        byEngine.forEach(
                (engine, works) -> {
                    List<String> made =
                            engine.citations(
                                    works.stream()
                                            .map(key -> CitationList.plain(cited.apply(key)))
                                            .toList());
                    int first = made.size() - works.size();
                    for (int i = 0; i < works.size(); i++) {
                        shown.put(works.get(i), made.get(first + i));
                    }
                });
        return shown;
    }

    private String locale(String key) {
        return foreign.contains(key) ? "en-US" : own.locale();
    }

    private StyleEngine ready(Key key) {
        StyleEngine engine = engines.computeIfAbsent(key, create);
        if (started.add(engine)) {
            engine.start(items);
        }
        return engine;
    }
}
