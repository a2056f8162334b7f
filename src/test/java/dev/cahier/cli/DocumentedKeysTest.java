package dev.cahier.cli;

import dev.cahier.build.Golden;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import dev.cahier.note.NoteParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The pages that list the keys; {@code -Dgolden.update=true} rewrites them. */
final class DocumentedKeysTest {

    private static final Path FRONT_MATTER = Path.of("docs/front-matter.md");

    private static final String START = "<!-- keys -->\n";

    private static final String END = "<!-- end of keys -->\n";

    @Test
    void theKeysOfTheConfigurationAreDocumented() {
        StringBuilder text =
                new StringBuilder(
                        "# Configuration\n\nThe file `cahier.yaml` at the top of a site. Every key"
                                + " may be left out; an unknown key is an error. The keys of a"
                                + " note are in [front matter](front-matter.md).\n");
        tables("", SiteConfigLoader.keys(), text);

        Golden.assertMatches(text.toString(), Path.of("docs/configuration.md"));
    }

    @Test
    void theKeysOfNotesAreDocumented() throws IOException {
        String written = Files.readString(FRONT_MATTER).replace("\r\n", "\n");
        StringBuilder keys = new StringBuilder();
        KeyTable<?> table = NoteParser.keys();
        rows("", own(table), keys);
        below(table, (prefix, keysOfOne) -> nested(prefix, keysOfOne, keys));
        keys.append("\n### Other spellings\n\nThese are read, too, for users of other tools.\n");
        keys.append("\n| key | read as | meaning | example |\n|---|---|---|---|\n");
        spellings("", table, keys);
        below(table, (prefix, keysOfOne) -> spellings(prefix, keysOfOne, keys));

        Golden.assertMatches(
                written.substring(0, written.indexOf(START) + START.length())
                        + keys
                        + "\n"
                        + written.substring(written.indexOf(END)),
                FRONT_MATTER);
    }

    private static void nested(String prefix, KeyTable<?> table, StringBuilder text) {
        text.append("\n### `").append(prefix).append("`\n");
        rows(prefix, own(table), text);
    }

    private static List<Key> own(KeyTable<?> table) {
        return table.declarations().stream().filter(key -> key.sameAs().isEmpty()).toList();
    }

    private static void tables(String prefix, KeyTable<?> table, StringBuilder text) {
        text.append(prefix.isEmpty() ? "" : "\n## `" + prefix + "`\n");
        rows(prefix, table.declarations(), text);
        table.declarations()
                .forEach(
                        key ->
                                within(
                                        prefix + key.name() + ".",
                                        key.type(),
                                        (inner, keys) -> tables(inner, keys, text)));
    }

    private static void rows(String prefix, List<Key> keys, StringBuilder text) {
        text.append("\n| key | type | meaning | default | example |\n|---|---|---|---|---|\n");
        for (Key key : keys) {
            String meaning =
                    key.sameAs().map(other -> "Read as `" + other + "`. ").orElse("")
                            + key.meaning();
            text.append("| `" + prefix + key.name() + "` | " + key.type().description() + " | ")
                    .append(meaning + " | ")
                    .append(key.literal() ? "`" + key.fallback() + "`" : key.fallback())
                    .append(" | " + example(key) + " |\n");
        }
    }

    private static void spellings(String prefix, KeyTable<?> table, StringBuilder text) {
        for (Key key : table.declarations()) {
            key.sameAs()
                    .ifPresent(
                            other ->
                                    text.append("| `" + prefix + key.name() + "` | `")
                                            .append((prefix.isEmpty() ? "" : prefix) + other)
                                            .append("` | " + key.meaning())
                                            .append(" | " + example(key) + " |\n"));
        }
    }

    private static String example(Key key) {
        return "`" + key.example().replace("|", "\\|") + "`";
    }

    private static void below(KeyTable<?> table, BiConsumer<String, KeyTable<?>> found) {
        table.declarations().forEach(key -> within(key.name() + ".", key.type(), found));
    }

    /** Finds the tables of keys that a value may have. */
    private static void within(
            String prefix, ValueType type, BiConsumer<String, KeyTable<?>> found) {
        if (type instanceof ValueType.Keys keys) {
            found.accept(prefix, keys.table());
        } else if (type instanceof ValueType.Either either) {
            either.types().forEach(one -> within(prefix, one, found));
        } else if (type instanceof ValueType.ListOf list) {
            within(prefix, list.item(), found);
        } else if (type instanceof ValueType.Named named) {
            within(prefix + "TAG.", named.value(), found);
        }
    }
}
