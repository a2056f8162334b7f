package dev.cahier.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A workflow or an action.
 *
 * @param name by which tests call it, such as {@code ci.yml}
 * @param text what the file says
 * @param content the same as a tree
 */
record WorkflowFile(String name, String text, Map<String, Object> content) {

    static WorkflowFile read(Path file) {
        return parse(file.getFileName().toString(), text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static WorkflowFile parse(String name, String text) {
        Object content = new Load(LoadSettings.builder().build()).loadFromString(text);
        return new WorkflowFile(name, text, map(content));
    }

    /** Returns the jobs by their names; an action is one job without a name. */
    Map<String, Map<String, Object>> jobs() {
        Map<String, Map<String, Object>> jobs = new LinkedHashMap<>();
        if (content.containsKey("runs")) {
            jobs.put("", map(content.get("runs")));
        } else {
            map(content.get("jobs")).forEach((name, job) -> jobs.put(name, map(job)));
        }
        return jobs;
    }

    static List<Map<String, Object>> steps(Map<String, Object> job) {
        List<Map<String, Object>> steps = new ArrayList<>();
        ((List<?>) job.getOrDefault("steps", List.of())).forEach(step -> steps.add(map(step)));
        return steps;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
