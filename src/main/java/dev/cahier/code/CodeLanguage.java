package dev.cahier.code;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A language that highlight.js knows.
 *
 * @param id its name in highlight.js, such as {@code cpp}
 * @param title its name for readers, such as {@code C++}
 */
public record CodeLanguage(String id, String title) {

    /** The language of what is not to be highlighted. */
    private static final String PLAIN = "plaintext";

    /** Names in use that highlight.js does not know. */
    private static final Map<String, String> MORE_NAMES =
            Map.of("jl", "julia", "rlang", "r", "sage", "python", "octave", "matlab");

    /** Read when the first language is looked up. */
    private static final class Table {

        static final Map<String, CodeLanguage> BY_NAME = read();

        /** A name that two languages claim belongs to the first one. */
        private static Map<String, CodeLanguage> read() {
            Map<String, CodeLanguage> byName = new HashMap<>();
            String table = HighlightWebJar.text(CodeLanguage.class, "languages.txt");
            for (String line : table.strip().split("\n")) {
                String[] parts = line.split("\\|", 3);
                CodeLanguage language = new CodeLanguage(parts[0], parts[1]);
                byName.put(parts[0], language);
                for (String alias : parts[2].split(" ")) {
                    byName.putIfAbsent(alias, language);
                }
            }
            MORE_NAMES.forEach((name, id) -> byName.putIfAbsent(name, byName.get(id)));
            return Map.copyOf(byName);
        }
    }

    /** Returns the language with a name or an alias, which is read without regard to case. */
    public static Optional<CodeLanguage> of(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(Table.BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Returns whether it is plain text, in which nothing is highlighted. */
    public boolean isPlain() {
        return id.equals(PLAIN);
    }
}
