package dev.cahier.cli;

import dev.cahier.analysis.DerivativeProperties;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.RangePart;
import dev.cahier.analysis.RangeSet;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes functions as JSON objects; numbers that JSON lacks are strings or {@code null}. */
final class FunctionJson {

    private FunctionJson() {}

    /**
     * Writes one function.
     *
     * @param withValues whether the object has a key {@code values}
     */
    static void write(FunctionReport report, boolean withValues, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", report.definition().name());
        json.writeStringProperty("title", report.definition().title());
        json.writeArrayPropertyStart("aliases");
        report.definition().aliases().forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("parameters");
        for (Map.Entry<String, Double> value : report.applied().arguments().values().entrySet()) {
            json.writeNumberProperty(value.getKey(), value.getValue());
        }
        json.writeEndObject();
        json.writeStringProperty("formula", report.definition().formula());
        json.writeStringProperty("derivativeFormula", report.definition().derivativeFormula());
        json.writeStringProperty(
                "reference",
                report.definition().reference().map(r -> r.url().toString()).orElse(null));
        json.writeObjectPropertyStart("properties");
        properties(report.properties(), json);
        json.writeEndObject();
        if (withValues) {
            values(report, json);
        }
        json.writeEndObject();
    }

    private static void properties(FunctionProperties properties, JsonGenerator json) {
        range(properties.range().value(), json);
        json.writeStringProperty("monotonic", properties.monotonic().value().text());
        json.writeStringProperty("continuity", properties.continuity().value().text());
        json.writeBooleanProperty("identityAtOrigin", properties.identityAtOrigin().value());
        json.writeStringProperty("symmetry", properties.symmetry().value().text());
        json.writeObjectPropertyStart("derivative");
        DerivativeProperties derivative = properties.derivative();
        range(derivative.range().value(), json);
        json.writeStringProperty("monotonic", derivative.monotonic().value().text());
        json.writeBooleanProperty("continuous", derivative.continuous().value());
        json.writeEndObject();
        json.writeBooleanProperty("vanishingGradient", properties.vanishingGradient().value());
        json.writeBooleanProperty("explodingGradient", properties.explodingGradient().value());
        json.writeObjectPropertyStart("saturation");
        json.writeStringProperty("left", properties.saturation().value().left().text());
        json.writeStringProperty("right", properties.saturation().value().right().text());
        json.writeEndObject();
        json.writeBooleanProperty("deadNeurons", properties.deadNeurons().value());
    }

    private static void range(RangeSet range, JsonGenerator json) {
        json.writeObjectPropertyStart("range");
        json.writeStringProperty("text", range.text());
        json.writeArrayPropertyStart("parts");
        for (RangePart part : range.parts()) {
            json.writeStartObject();
            number("lo", part.lo(), json);
            json.writeBooleanProperty("loClosed", part.loClosed());
            number("hi", part.hi(), json);
            json.writeBooleanProperty("hiClosed", part.hiClosed());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void values(FunctionReport report, JsonGenerator json) {
        json.writeArrayPropertyStart("values");
        for (FunctionReport.Point point : report.points()) {
            json.writeStartObject();
            number("x", point.x(), json);
            number("f", point.f(), json);
            number("df", point.df(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(String key, double value, JsonGenerator json) {
        if (Double.isNaN(value)) {
            json.writeNullProperty(key);
        } else if (Double.isInfinite(value)) {
            json.writeStringProperty(key, value > 0 ? "inf" : "-inf");
        } else {
            json.writeNumberProperty(key, value);
        }
    }
}
