package dev.cahier.template;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes the tables of all records that templates see. */
final class ModelTables {

    static final Path[] SOURCES = {
        Path.of("src/main/java/dev/cahier/template"), Path.of("src/main/java/dev/cahier/feed")
    };

    private static final int EXAMPLE_LENGTH = 60;

    private final ViewComments comments = ViewComments.of(SOURCES);
    private final Map<String, String> examples;

    ModelTables(Path folder) {
        this.examples = ModelProbe.examples(folder.resolve("model"), TemplateDocs.VARIABLES);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Class<?> type : types()) {
            text.append("### " + title(type) + "\n\n");
            comments.about(type).ifPresent(sentence -> text.append(sentence).append("\n\n"));
            text.append("| name | type | is | example |\n|---|---|---|---|\n");
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getType() != PageView.class) {
                    row(type, component, text);
                }
            }
            comments.about(type, "homeUrl")
                    .ifPresent(
                            sentence ->
                                    text.append("| `homeUrl` | address | " + sentence + " | |\n"));
            text.append('\n');
        }
        return text.toString().replace("| name | type | is | example |\n|---|---|---|---|\n\n", "");
    }

    private void row(Class<?> type, RecordComponent component, StringBuilder text) {
        String name = component.getName();
        String meaning =
                comments.about(type, name)
                        .orElseThrow(() -> new AssertionError(type + " does not explain " + name));
        String example = examples.getOrDefault(ViewComments.nameOf(type) + "." + name, "");
        text.append(
                "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                name,
                                typeName(name, component),
                                meaning.replace("|", "\\|"),
                                shown(example)));
    }

    /** Returns the start of an example; hashes in names of files change with the program. */
    private static String shown(String example) {
        String line =
                example.replaceAll("\\s+", " ").replace("|", "\\|").replaceAll("[0-9a-f]{8,}", "…");
        int length = line.codePointCount(0, line.length());
        String start =
                length <= EXAMPLE_LENGTH
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, EXAMPLE_LENGTH)) + "…";
        return start.isBlank() ? "" : "`` " + start.strip() + " ``";
    }

    private static String typeName(String name, RecordComponent component) {
        Class<?> type = component.getType();
        Type generic = component.getGenericType();
        if (ModelProbe.elementOf(generic).isPresent()) {
            Class<?> element = ModelProbe.elementOf(generic).get();
            return "list of " + (element.isRecord() ? link(element) : plural(name, element));
        }
        return type.isRecord() ? link(type) : word(name, type);
    }

    private static String plural(String name, Class<?> element) {
        return element == String.class && name.endsWith("Html")
                ? "markup"
                : word(name, element) + "s";
    }

    private static String word(String name, Class<?> type) {
        if (type == String.class) {
            return name.equals("html") || name.endsWith("Html")
                    ? "markup"
                    : name.equals("url") || name.endsWith("Url") ? "address" : "text";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> "`" + value + "`")
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
        }
        return type == boolean.class ? "flag" : Map.class == type ? "values" : "number";
    }

    /** Returns all records, each before those in it. */
    private static Set<Class<?>> types() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(TemplateDocs.VARIABLES.values());
        open.add(PropertyCardView.class);
        open.add(ImageView.class);
        open.add(FileView.class);
        while (!open.isEmpty()) {
            Class<?> type = open.poll();
            if (found.add(type)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    Class<?> part =
                            ModelProbe.elementOf(component.getGenericType())
                                    .orElse(component.getType());
                    if (part.isRecord()) {
                        open.add(part);
                    }
                }
            }
        }
        return found;
    }

    /** Returns the name of a record for readers, such as {@code Note byline}. */
    static String title(Class<?> type) {
        String name = ViewComments.nameOf(type).replace("PageView", "View").replace("View", "");
        String words = name.isEmpty() ? "Page" : name.replace(".", " ");
        String spaced = words.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    static String anchor(Class<?> type) {
        return title(type).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String link(Class<?> type) {
        return "[" + title(type).toLowerCase(Locale.ROOT) + "](#" + anchor(type) + ")";
    }
}
