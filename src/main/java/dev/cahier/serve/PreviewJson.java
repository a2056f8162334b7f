package dev.cahier.serve;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.template.Labels;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what the script in pages reads. */
final class PreviewJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private PreviewJson() {}

    /**
     * Returns the data of an event.
     *
     * @param changed the addresses that answer something else than before
     */
    static String change(PreviewState state, List<String> changed) {
        return json(
                json -> {
                    json.writeStartObject();
                    json.writeNumberProperty("build", state.build());
                    json.writeName("changed");
                    json.writeStartArray();
                    changed.forEach(json::writeString);
                    json.writeEndArray();
                    json.writeNumberProperty("errors", state.errors().size());
                    json.writeEndObject();
                });
    }

    /** Returns what is wrong, with the source line and the column of each place. */
    static String problems(List<Diagnostic> problems) {
        return json(
                json -> {
                    json.writeStartArray();
                    problems.forEach(problem -> write(problem, json));
                    json.writeEndArray();
                });
    }

    /**
     * Returns the words that errors are shown with.
     *
     * @param errors how many there are
     */
    static String words(Labels labels, String errors) {
        return json(
                json -> {
                    json.writeStartObject();
                    json.writeStringProperty("title", labels.text("preview-errors", errors));
                    json.writeStringProperty("close", labels.text("preview-close"));
                    json.writeEndObject();
                });
    }

    private static void write(Diagnostic problem, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("severity", problem.severity().word());
        json.writeStringProperty("code", problem.code());
        json.writeStringProperty("message", problem.message());
        problem.hint().ifPresent(hint -> json.writeStringProperty("hint", hint));
        if (problem.location().isPresent()) {
            SourceLocation location = problem.location().get();
            json.writeStringProperty("path", location.path());
            json.writeNumberProperty("line", location.line());
            json.writeNumberProperty("column", location.column());
            json.writeStringProperty("source", location.sourceLine());
        }
        json.writeEndObject();
    }

    private static String json(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }
}
