package dev.cahier.cli;

import dev.cahier.build.BuildReport;
import dev.cahier.build.SiteWeight;
import dev.cahier.note.Unpublished;
import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes the report of a build as one JSON object. */
final class BuildJson {

    private BuildJson() {}

    static void write(BuildReport report, PrintWriter out) {
        try (JsonGenerator json = JsonOutput.to(out)) {
            json.writeStartObject();
            json.writeNumberProperty("pages", report.outcome().pages());
            json.writeNumberProperty("notes", report.outcome().notes());
            json.writeObjectPropertyStart("formulas");
            json.writeNumberProperty("total", report.formulas().total());
            json.writeNumberProperty("distinct", report.formulas().distinct());
            json.writeNumberProperty("rendered", report.formulas().rendered());
            json.writeNumberProperty("failed", report.formulas().failed());
            json.writeEndObject();
            json.writeObjectPropertyStart("charts");
            json.writeNumberProperty("total", report.outcome().charts());
            json.writeNumberProperty("drawn", report.outcome().chartsDrawn());
            json.writeEndObject();
            json.writeName("weight");
            weight(report.outcome().weight(), json);
            json.writeArrayPropertyStart("unpublished");
            for (Unpublished note : report.outcome().unpublished()) {
                json.writeStartObject();
                json.writeStringProperty("path", note.path());
                json.writeStringProperty("reason", note.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("diagnostics");
            DiagnosticJson.write(report.diagnostics(), json);
            json.writeObjectPropertyStart("work");
            json.writeNumberProperty("read", report.work().read());
            json.writeNumberProperty("compiled", report.work().compiled());
            json.writeNumberProperty("composed", report.work().composed());
            json.writeNumberProperty("written", report.work().written());
            json.writeEndObject();
            json.writeObjectPropertyStart("millis");
            for (Map.Entry<String, Long> step : report.millis().entrySet()) {
                json.writeNumberProperty(step.getKey(), step.getValue());
            }
            json.writeEndObject();
            json.writeStringProperty("output", report.output().toString());
            json.writeEndObject();
        }
        out.println();
    }

    /** Writes sizes in bytes; without pages, {@code heaviest} is {@code null}. */
    private static void weight(SiteWeight weight, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("total", weight.total());
        json.writeNumberProperty("html", weight.html());
        json.writeNumberProperty("styles", weight.styles());
        json.writeNumberProperty("scripts", weight.scripts());
        json.writeNumberProperty("fonts", weight.fonts());
        if (weight.heaviest().isPresent()) {
            json.writeObjectPropertyStart("heaviest");
            json.writeStringProperty("path", weight.heaviest().get().path());
            json.writeNumberProperty("bytes", weight.heaviest().get().bytes());
            json.writeEndObject();
        } else {
            json.writeNullProperty("heaviest");
        }
        json.writeEndObject();
    }
}
