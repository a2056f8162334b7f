package dev.cahier.bibliography;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells works apart whose citations would be the same, as a style asks for: by more names, then by
 * given names, then by letters behind the year. The library does not do it.
 */
final class Disambiguation {

    private static final int LETTERS = 26;

    private final StyleEngines engines;
    private final CitationOptions options;

    /** What the list of references shows; letters are added. */
    private final Map<String, CSLItemData> items;

    /** What citations show: names may have given names. */
    private final Map<String, CSLItemData> cited;

    private Disambiguation(StyleEngines engines, Map<String, CSLItemData> items) {
        this.engines = engines;
        this.options = engines.own().options();
        this.items = items;
        this.cited = new LinkedHashMap<>(items);
    }

    /**
     * Tells works apart.
     *
     * @param engines make the citations; they will show as many names as are needed
     * @param items the works by their keys; letters are added to them
     * @return the works for citations
     */
    static Map<String, CSLItemData> of(StyleEngines engines, Map<String, CSLItemData> items) {
        engines.start(items);
        Disambiguation all = new Disambiguation(engines, items);
        all.run();
        return all.cited;
    }

    private void run() {
        List<String> keys = engines.own().references().stream().map(CitationList::key).toList();
        Collection<List<String>> same = same(keys);
        Map<String, Integer> names = new HashMap<>();
        if (options.addsNames()) {
            same.forEach(group -> addNames(group, names));
            if (!names.isEmpty()) {
                engines.showNames(names);
                same = same(keys);
            }
        }
        if (options.addsGivenNames() && addGivenNames(same)) {
            engines.start(cited);
            same = same(keys);
        }
        same.forEach(this::addLetters);
    }

    /** Returns the groups of works whose citations are the same, in the order of the list. */
    private Collection<List<String>> same(List<String> keys) {
        Map<String, String> shown = engines.shown(keys, key -> key);
        Map<String, List<String>> groups = new LinkedHashMap<>();
        keys.forEach(
                key -> groups.computeIfAbsent(shown.get(key), k -> new ArrayList<>()).add(key));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** Finds out how many authors have to be named until they differ from those of the others. */
    private void addNames(List<String> group, Map<String, Integer> names) {
        for (String key : group) {
            List<String> own = authors(key);
            int needed = 0;
            for (String other : group) {
                List<String> authors = authors(other);
                int equal = 0;
                while (equal < own.size()
                        && equal < authors.size()
                        && own.get(equal).equals(authors.get(equal))) {
                    equal++;
                }
                if (!own.equals(authors)) {
                    needed = Math.max(needed, Math.min(equal + 1, own.size()));
                }
            }
            if (needed > 0) {
                names.put(key, needed);
            }
        }
    }

    private List<String> authors(String key) {
        return names(items.get(key)).map(GivenNames::family).toList();
    }

    private static Stream<CSLName> names(CSLItemData item) {
        return Optional.ofNullable(item.getAuthor()).stream().flatMap(Stream::of);
    }

    private boolean addGivenNames(Collection<List<String>> same) {
        boolean any = false;
        if (options.isByCite()) {
            for (List<String> group : same) {
                any |= addGivenNames(group);
            }
            return any;
        }
        return addGivenNames(List.copyOf(items.keySet()));
    }

    private boolean addGivenNames(List<String> keys) {
        long most = options.isOfFirstAuthors() ? 1 : Long.MAX_VALUE;
        GivenNames given =
                new GivenNames(
                        options,
                        keys.stream().flatMap(k -> names(items.get(k)).limit(most)).toList());
        boolean any = false;
        for (String key : keys) {
            CSLItemData item = cited.get(key);
            CSLName[] names = names(item).toArray(CSLName[]::new);
            boolean changed = false;
            for (int i = 0; i < names.length && i < most; i++) {
                CSLName whole = given.shown(names[i]);
                changed |= whole != names[i];
                names[i] = whole;
            }
            if (changed) {
                cited.put(key, new CSLItemDataBuilder(item).author(names).build());
                any = true;
            }
        }
        return any;
    }

    private void addLetters(List<String> group) {
        for (int i = 0; i < group.size() && i < LETTERS; i++) {
            String letter = String.valueOf((char) ('a' + i));
            for (Map<String, CSLItemData> all : List.of(items, cited)) {
                all.computeIfPresent(
                        group.get(i),
                        (key, item) -> new CSLItemDataBuilder(item).yearSuffix(letter).build());
            }
        }
    }
}
