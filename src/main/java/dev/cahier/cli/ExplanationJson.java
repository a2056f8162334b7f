package dev.cahier.cli;

import dev.cahier.build.ExplainedNote;
import dev.cahier.build.ExplainedNote.Decision;
import dev.cahier.build.ExplainedNote.Default;
import dev.cahier.build.ExplainedNote.Inbound;
import dev.cahier.build.ExplainedNote.Moment;
import dev.cahier.build.ExplainedNote.PageOf;
import dev.cahier.diagnostic.DiagnosticCatalogue;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.ReadKey;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes explanations as JSON; what a note does not have is {@code null}. */
final class ExplanationJson {

    private ExplanationJson() {}

    static void write(DiagnosticCatalogue.Entry entry, PrintWriter out) {
        try (JsonGenerator json = JsonOutput.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("code", entry.code());
            json.writeStringProperty("severity", entry.severity());
            json.writeStringProperty("meaning", entry.meaning());
            json.writeStringProperty("example", entry.example());
            json.writeStringProperty("cure", entry.cure());
            json.writeEndObject();
        }
        out.println();
    }

    static void write(ExplainedNote note, PrintWriter out) {
        try (JsonGenerator json = JsonOutput.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("path", note.path());
            json.writeArrayPropertyStart("keys");
            note.keys().forEach(key -> key(key, json));
            json.writeEndArray();
            page(note.page(), json);
            publication(note.publication(), json);
            json.writeArrayPropertyStart("linkedFrom");
            note.page().ifPresent(page -> page.linkedFrom().forEach(link -> link(link, json)));
            json.writeEndArray();
            json.writeName("repairs");
            DiagnosticJson.write(note.repairs(), json);
            json.writeName("diagnostics");
            DiagnosticJson.write(note.problems(), json);
            json.writeEndObject();
        }
        out.println();
    }

    private static void key(ReadKey key, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("key", key.key());
        json.writeNumberProperty("line", key.location().line());
        json.writeNumberProperty("column", key.location().column());
        json.writeStringProperty("written", key.written());
        json.writeStringProperty("outcome", word(key.outcome()));
        json.writeStringProperty("readAs", key.readAs().orElse(null));
        json.writeStringProperty("value", key.value().orElse(null));
        json.writeStringProperty("remark", key.remark().isEmpty() ? null : key.remark());
        json.writeEndObject();
    }

    private static void page(Optional<PageOf> page, JsonGenerator json) {
        json.writeStringProperty("kind", page.map(p -> word(p.kind())).orElse(null));
        json.writeStringProperty("title", page.map(PageOf::title).orElse(null));
        json.writeStringProperty("address", page.map(PageOf::address).orElse(null));
        json.writeStringProperty("addressFrom", page.map(p -> word(p.addressFrom())).orElse(null));
        json.writeStringProperty("pattern", page.flatMap(PageOf::pattern).orElse(null));
        json.writeStringProperty("url", page.map(PageOf::url).orElse(null));
        json.writeStringProperty("output", page.map(PageOf::file).orElse(null));
        json.writeStringProperty("language", page.map(PageOf::language).orElse(null));
        json.writeStringProperty(
                "languageFrom", page.map(p -> word(p.languageFrom())).orElse(null));
        json.writeArrayPropertyStart("aliases");
        page.ifPresent(p -> p.aliases().forEach(json::writeString));
        json.writeEndArray();
        json.writeArrayPropertyStart("defaults");
        page.ifPresent(p -> p.defaults().forEach(value -> value(value, json)));
        json.writeEndArray();
    }

    private static void value(Default value, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("key", value.key());
        json.writeStringProperty("value", value.value());
        json.writeStringProperty("from", value.from());
        json.writeEndObject();
    }

    private static void publication(Decision decision, JsonGenerator json) {
        json.writeBooleanProperty("published", decision.published());
        json.writeArrayPropertyStart("reasons");
        decision.reasons().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("now", decision.now().toString());
        json.writeArrayPropertyStart("dates");
        for (Moment moment : decision.moments()) {
            json.writeStartObject();
            json.writeStringProperty("key", moment.key());
            json.writeStringProperty("local", moment.date().toLocalDateTime().toString());
            json.writeStringProperty("zone", moment.date().getZone().getId());
            json.writeStringProperty("offset", moment.date().getOffset().getId());
            json.writeStringProperty("instant", moment.date().toInstant().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void link(Inbound link, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", link.path());
        json.writeStringProperty("title", link.title());
        json.writeBooleanProperty("published", link.published());
        json.writeArrayPropertyStart("places");
        for (SourceLocation place : link.places()) {
            json.writeStartObject();
            json.writeNumberProperty("line", place.line());
            json.writeNumberProperty("column", place.column());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
