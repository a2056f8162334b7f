package dev.cahier.cli;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes diagnostics as a JSON array; what a diagnostic lacks is {@code null}. */
final class DiagnosticJson {

    private DiagnosticJson() {}

    static void write(List<Diagnostic> diagnostics, JsonGenerator json) {
        json.writeStartArray();
        for (Diagnostic diagnostic : diagnostics) {
            json.writeStartObject();
            json.writeStringProperty("severity", diagnostic.severity().word());
            json.writeStringProperty("code", diagnostic.code());
            if (diagnostic.location().isPresent()) {
                SourceLocation location = diagnostic.location().get();
                json.writeStringProperty("path", location.path());
                json.writeNumberProperty("line", location.line());
                json.writeNumberProperty("column", location.column());
            } else {
                json.writeNullProperty("path");
                json.writeNullProperty("line");
                json.writeNullProperty("column");
            }
            json.writeStringProperty("message", diagnostic.message());
            json.writeStringProperty("hint", diagnostic.hint().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
