package dev.cahier.site;

import dev.cahier.markdown.HeadingEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Finds headings of one note by their words, however many there are. Immutable. */
final class HeadingNames {

    /** Below how many headings of one name those of the next words are looked for. */
    private static final int MOST_OF_ONE_NAME = 100;

    private final List<HeadingEntry> headings;

    /** Where the headings of a name are in the list. */
    private final Map<String, NavigableSet<Integer>> places = new HashMap<>();

    /** For each heading, where the first one is that is not below it. */
    private final int[] ends;

    HeadingNames(List<HeadingEntry> all) {
        headings = new ArrayList<>(all);
        ends = new int[headings.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < headings.size(); i++) {
            HeadingEntry heading = headings.get(i);
            for (String name : heading.names()) {
                places.computeIfAbsent(name, n -> new TreeSet<>()).add(i);
            }
            while (!open.isEmpty() && headings.get(open.peek()).level() >= heading.level()) {
                ends[open.pop()] = i;
            }
            open.push(i);
        }
        open.forEach(i -> ends[i] = headings.size());
    }

    /** Returns a heading by its words, behind those of headings that it is below. */
    Optional<HeadingEntry> find(List<String> words) {
        return words.isEmpty() ? Optional.empty() : find(words, 0, headings.size());
    }

    private Optional<HeadingEntry> find(List<String> words, int from, int end) {
        NavigableSet<Integer> meant = new TreeSet<>();
        for (String name : HeadingEntry.meantBy(words.get(0))) {
            NavigableSet<Integer> all = places.getOrDefault(name, new TreeSet<>());
            all.subSet(from, end).stream().limit(MOST_OF_ONE_NAME).forEach(meant::add);
        }
        for (int place : meant) {
            Optional<HeadingEntry> found =
                    words.size() == 1
                            ? Optional.of(headings.get(place))
                            : find(words.subList(1, words.size()), place + 1, ends[place]);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
