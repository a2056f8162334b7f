package dev.cahier.cli;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.migrate.Finding;
import dev.cahier.migrate.ImportReport;
import java.io.PrintWriter;
import tools.jackson.core.JsonGenerator;

/** Writes the report of an import as one JSON object. */
final class ImportJson {

    private ImportJson() {}

    static void write(ImportReport report, PrintWriter out) {
        try (JsonGenerator json = JsonOutput.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("tool", report.tool().word());
            json.writeStringProperty("source", report.source().toString());
            json.writeStringProperty("target", report.target().toString());
            json.writeNumberProperty("notes", report.notes());
            json.writeObjectPropertyStart("files");
            json.writeNumberProperty("written", report.written());
            json.writeNumberProperty("unchanged", report.unchanged());
            json.writeEndObject();
            json.writeArrayPropertyStart("kept");
            report.kept().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("findings");
            report.findings().forEach(finding -> finding(finding, json));
            json.writeEndArray();
            json.writeName("diagnostics");
            DiagnosticJson.write(report.diagnostics(), json);
            json.writeEndObject();
        }
        out.println();
    }

    private static void finding(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", finding.kind().word());
        json.writeStringProperty("subject", finding.subject());
        json.writeStringProperty("message", finding.message());
        if (finding.place().isPresent()) {
            SourceLocation place = finding.place().get();
            json.writeStringProperty("path", place.path());
            json.writeNumberProperty("line", place.line());
            json.writeNumberProperty("column", place.column());
        } else {
            json.writeNullProperty("path");
            json.writeNullProperty("line");
            json.writeNullProperty("column");
        }
        json.writeEndObject();
    }
}
