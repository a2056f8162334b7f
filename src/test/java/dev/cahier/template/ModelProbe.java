package dev.cahier.template;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jsoup.parser.Parser;

/** Reads every value of the model in templates of a site, and keeps one example of each. */
final class ModelProbe {

    private static final int DEPTH = 5;

    /** The page whose values are the best examples. */
    private static final String TELLING = "posts/limits/index.html";

    private static final Pattern VALUE = Pattern.compile("(?s)@@([\\w.]+)=(.*?)@@");

    private final Map<String, String> examples = new TreeMap<>();

    /** Returns the examples by record and component, such as {@code NoteView.Byline.wordCount}. */
    static Map<String, String> examples(Path folder, Map<String, Class<?>> variables) {
        ModelProbe probe = new ModelProbe();
        Path site = TrialSites.copy("template-model", folder);
        variables.forEach((template, type) -> probe.write(site, template, type, variables));
        var report = TrialSites.build(site, Optional.empty());
        Assertions.assertThat(report.failed()).as(report.diagnostics().toString()).isFalse();
        SortedMap<String, Path> files = TrialSites.files(site.resolve("site"));
        probe.read(TELLING, files.get(TELLING));
        files.forEach(probe::read);
        return probe.examples;
    }

    /**
     * Writes a template that prints all values.
     *
     * @param template the path of the template and the variable that it sees, with a blank between
     */
    private void write(Path site, String template, Class<?> type, Map<String, Class<?>> variables) {
        String path = template.substring(0, template.indexOf(' '));
        StringBuilder text = new StringBuilder();
        print(template.substring(template.indexOf(' ') + 1), type, DEPTH, text);
        variables.forEach(
                (name, common) -> {
                    if (name.startsWith("base.ftlh ") && path.matches("[\\w-]+\\.ftlh")) {
                        print(name.substring(name.indexOf(' ') + 1), common, DEPTH, text);
                    }
                });
        if (path.equals("note.ftlh")) {
            text.append("${note.bodyHtml?no_esc}\n");
        }
        if (path.equals("base.ftlh")) {
            return;
        }
        try {
            Path file = site.resolve("templates").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String path, Class<?> type, int depth, StringBuilder text) {
        if (depth == 0) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String value = path + "." + component.getName();
            String name = ViewComments.nameOf(type) + "." + component.getName();
            Optional<Class<?>> element = elementOf(component.getGenericType());
            if (component.getType().isRecord()) {
                print(value, component.getType(), depth - 1, text);
            } else if (element.isPresent() && element.get().isRecord()) {
                text.append("<#if ").append(value).append("?has_content>\n");
                print(value + "?first", element.get(), depth - 1, text);
                text.append("</#if>\n");
            } else if (!Map.class.isAssignableFrom(component.getType())) {
                text.append("@@").append(name).append("=${").append(value);
                text.append(printed(component.getType(), element.isPresent())).append("}@@\n");
            }
        }
    }

    private static String printed(Class<?> type, boolean list) {
        return list ? "?join(', ')" : type == boolean.class ? "?c" : "";
    }

    /** Returns the type of the elements of a list. */
    static Optional<Class<?>> elementOf(Type type) {
        return type instanceof ParameterizedType of && of.getRawType() == List.class
                ? Optional.of((Class<?>) of.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private void read(String name, Path file) {
        if (!name.matches(".*\\.(html|xml|txt)")) {
            return;
        }
        try {
            Matcher value = VALUE.matcher(Files.readString(file));
            while (value.find()) {
                String text = Parser.unescapeEntities(value.group(2), false).strip();
                examples.merge(value.group(1), text, (old, next) -> old.isEmpty() ? next : old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
