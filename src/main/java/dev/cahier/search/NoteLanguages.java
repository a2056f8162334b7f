package dev.cahier.search;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says which notes are in which language, so that a search can prefer those in the language of the
 * page. Languages differ in the first part of their tags: {@code zh-TW} is {@code zh}.
 */
final class NoteLanguages {

    private NoteLanguages() {}

    /**
     * Returns the members of a JSON object for all languages but the most frequent one, each with a
     * comma before it; nothing if there is only one.
     *
     * @param languages the language tag of each note by its number
     */
    static String json(SortedMap<Integer, String> languages) {
        SortedMap<String, SortedSet<Integer>> notes = new TreeMap<>();
        languages.forEach(
                (number, tag) ->
                        notes.computeIfAbsent(primary(tag), l -> new TreeSet<>()).add(number));
        if (notes.size() < 2) {
            return "";
        }
        String most =
                notes.entrySet().stream()
                        .max(
                                Comparator.comparingInt(
                                        (Map.Entry<String, SortedSet<Integer>> own) ->
                                                own.getValue().size()))
                        .orElseThrow()
                        .getKey();
        return notes.entrySet().stream()
                .filter(own -> !own.getKey().equals(most))
                .map(own -> "\"" + own.getKey() + "\":\"" + packed(own.getValue()) + "\"")
                .collect(
                        Collectors.joining(
                                ",", ",\"language\":\"" + most + "\",\"languages\":{", "}"));
    }

    private static String packed(SortedSet<Integer> numbers) {
        return Shard.text(numbers.stream().mapToInt(number -> Shard.packed(number, 0)).toArray());
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
