package dev.cahier.math;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What does in KaTeX what other renderers do by commands and environments that it lacks. */
final class Replacements {

    private static final String WRITE = "write";

    /** Read when the first unknown name is met. */
    private static final class Table {

        static final Map<String, Replacement> ENTRIES = read();
    }

    /**
     * A replacement.
     *
     * @param text TeX or words
     * @param tex whether it is TeX
     */
    record Replacement(String text, boolean tex) {}

    private Replacements() {}

    /** Returns a hint for a name: a command with its backslash, an environment without. */
    static Optional<String> of(String name) {
        return Optional.ofNullable(Table.ENTRIES.get(name))
                .map(known -> known.tex() ? WRITE + " " + known.text() : known.text());
    }

    static Map<String, Replacement> all() {
        return Table.ENTRIES;
    }

    private static Map<String, Replacement> read() {
        Map<String, Replacement> entries = new LinkedHashMap<>();
        String text = new String(KatexWebJar.read("replacements.txt"), StandardCharsets.UTF_8);
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 3))
                .forEach(
                        parts ->
                                entries.put(
                                        parts[0],
                                        new Replacement(parts[2], parts[1].equals(WRITE))));
        return Collections.unmodifiableMap(entries);
    }
}
