package dev.cahier.search;

import dev.cahier.store.Sha256;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each note of a site the number by which the index names it. A number depends on the path of
 * its note, and on those few others whose hashes are equal or beside its own, so that a new note
 * leaves the numbers of nearly all others alone.
 */
public final class IndexNumbers {

    /** How many numbers there are for each note: the more, the fewer notes want the same one. */
    private static final int ROOM = 4;

    private static final int SMALLEST = 64;

    private IndexNumbers() {}

    /** Returns the numbers of notes by their paths. */
    public static Map<String, Integer> of(Collection<String> paths) {
        int size = size(paths.size());
        Map<String, Long> hashes = new HashMap<>();
        paths.forEach(path -> hashes.put(path, hash(path)));
        List<String> inOrder =
                hashes.keySet().stream()
                        .sorted(
                                Comparator.comparing((String path) -> hashes.get(path))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        Map<String, Integer> numbers = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (String path : inOrder) {
            int number = (int) (hashes.get(path) % size);
            while (!taken.add(number)) {
                number = (number + 1) % size;
            }
            numbers.put(path, number);
        }
        return numbers;
    }

    private static int size(int notes) {
        int size = SMALLEST;
        while (size < notes * ROOM) {
            size *= 2;
        }
        return size;
    }

    private static long hash(String path) {
        return Long.parseUnsignedLong(Sha256.of(path).substring(0, 15), 16);
    }
}
