package dev.cahier.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that a mistyped one can be compared with. In a large site these are only some of those
 * whose last part begins with the same letter, so that thousands of dead links take little time.
 */
final class NearNames {

    private static final int MOST = 500;

    private final List<String> all;
    private final Map<Integer, List<String>> byLetter = new HashMap<>();

    NearNames(Collection<String> names) {
        all = names.stream().sorted().toList();
        for (String name : all) {
            List<String> alike = byLetter.computeIfAbsent(letter(name), l -> new ArrayList<>());
            if (alike.size() < MOST) {
                alike.add(name);
            }
        }
    }

    List<String> candidates(String typed) {
        return all.size() <= MOST ? all : byLetter.getOrDefault(letter(typed), List.of());
    }

    /** Returns the first letter of the last part, in lower case. */
    private static int letter(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? 0 : Character.toLowerCase(last.codePointAt(0));
    }
}
