package dev.cahier.cli;

import dev.cahier.build.CheckReport;
import java.io.PrintWriter;
import tools.jackson.core.JsonGenerator;

/** Writes the report of a check as one JSON object. */
final class CheckJson {

    private CheckJson() {}

    static void write(CheckReport report, PrintWriter out) {
        try (JsonGenerator json = JsonOutput.to(out)) {
            json.writeStartObject();
            json.writeNumberProperty("notes", report.notes());
            json.writeObjectPropertyStart("formulas");
            json.writeNumberProperty("total", report.formulas().total());
            json.writeNumberProperty("distinct", report.formulas().distinct());
            json.writeNumberProperty("failed", report.formulas().failed());
            json.writeEndObject();
            json.writeName("diagnostics");
            DiagnosticJson.write(report.diagnostics(), json);
            json.writeEndObject();
        }
        out.println();
    }
}
