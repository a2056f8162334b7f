package dev.cahier.feed;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes feeds as JSON.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonFeed() {}

    /** Returns the file of a feed. */
    static String of(FeedView feed) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
            json.writeStringProperty("title", feed.title());
            json.writeStringProperty("home_page_url", feed.pageUrl());
            json.writeStringProperty("feed_url", feed.url());
            writeUnlessEmpty(json, "description", feed.description());
            json.writeStringProperty("language", feed.language());
            writeAuthors(json, feed.authors());
            json.writeName("items").writeStartArray();
            feed.entries().forEach(entry -> write(json, entry));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, FeedView.Entry entry) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        json.writeStringProperty("url", entry.url());
        json.writeStringProperty("title", entry.title());
        json.writeStringProperty("content_html", entry.contentHtml());
        writeUnlessEmpty(json, "summary", entry.summary());
        writeUnlessEmpty(json, "image", entry.imageUrl());
        json.writeStringProperty("date_published", entry.published());
        json.writeStringProperty("date_modified", entry.updated());
        writeAuthors(json, entry.authors());
        if (!entry.categories().isEmpty()) {
            json.writeName("tags").writeStartArray();
            entry.categories().stream()
                    .map(FeedView.Category::term)
                    .distinct()
                    .forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeStringProperty("language", entry.language());
        json.writeEndObject();
    }

    private static void writeUnlessEmpty(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private static void writeAuthors(JsonGenerator json, List<String> names) {
        json.writeName("authors").writeStartArray();
        for (String name : names) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
