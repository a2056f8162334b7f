package dev.cahier.template;

import dev.cahier.config.SiteConfig;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what a page is about as JSON-LD in the words of schema.org.
 *
 * @see <a href="https://schema.org/BlogPosting">BlogPosting</a>
 * @see <a href="https://schema.org/BreadcrumbList">BreadcrumbList</a>
 */
final class StructuredData {

    private static final JsonFactory JSON = new JsonFactory();

    private final SiteConfig config;
    private final String homeUrl;

    /**
     * Creates a writer for a site.
     *
     * @param homeUrl the absolute address of the home page
     */
    StructuredData(SiteConfig config, String homeUrl) {
        this.config = config;
        this.homeUrl = homeUrl;
    }

    /**
     * A page on the way to another.
     *
     * @param url its absolute address
     */
    record Step(String name, String url) {}

    /** Returns the data of a note's page, ready for a {@code script} element. */
    String of(PageView page, MetaView.Article article, String imageUrl, List<Step> trail) {
        return graph(
                json -> {
                    json.writeStartObject();
                    json.writeStringProperty("@type", "BlogPosting");
                    json.writeStringProperty("headline", page.title());
                    common(json, page);
                    json.writeName("mainEntityOfPage").writeStartObject();
                    json.writeStringProperty("@type", "WebPage");
                    json.writeStringProperty("@id", page.canonicalUrl());
                    json.writeEndObject();
                    unlessEmpty(json, "image", imageUrl);
                    unlessEmpty(json, "datePublished", article.published());
                    unlessEmpty(json, "dateModified", article.modified());
                    authors(json, article.authors());
                    unlessEmpty(json, "articleSection", article.section());
                    unlessEmpty(json, "keywords", String.join(", ", article.tags()));
                    json.writeEndObject();
                    breadcrumbs(json, page, trail);
                });
    }

    /** Returns the data of any other page. */
    String of(PageView page, List<Step> trail) {
        return graph(
                json -> {
                    if (trail.isEmpty()) {
                        site(json, page);
                    } else {
                        json.writeStartObject();
                        json.writeStringProperty("@type", "CollectionPage");
                        json.writeStringProperty("name", page.title());
                        common(json, page);
                        json.writeEndObject();
                        breadcrumbs(json, page, trail);
                    }
                });
    }

    private interface Writer {
        void write(JsonGenerator json);
    }

    /** No character of the text can end a {@code script} element. */
    private static String graph(Writer content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("@context", "https://schema.org");
            json.writeName("@graph").writeStartArray();
            content.write(json);
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString()
                .replace("<", "\\u003C")
                .replace(">", "\\u003E")
                .replace("&", "\\u0026");
    }

    /** Writes the site, or what it has in the language of another home page. */
    private void site(JsonGenerator json, PageView page) {
        if (!page.canonicalUrl().equals(homeUrl)) {
            json.writeStartObject();
            json.writeStringProperty("@type", "WebSite");
            json.writeStringProperty("@id", page.canonicalUrl());
            json.writeStringProperty("name", page.title());
            common(json, page);
            json.writeEndObject();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("@type", "WebSite");
        json.writeStringProperty("@id", homeUrl);
        json.writeStringProperty("url", homeUrl);
        json.writeStringProperty("name", config.title());
        unlessEmpty(json, "description", config.description().orElse(""));
        json.writeStringProperty("inLanguage", config.language());
        json.writeEndObject();
    }

    private void common(JsonGenerator json, PageView page) {
        json.writeStringProperty("url", page.canonicalUrl());
        unlessEmpty(json, "description", page.description());
        json.writeStringProperty("inLanguage", page.language());
        json.writeName("isPartOf").writeStartObject();
        json.writeStringProperty("@type", "WebSite");
        json.writeStringProperty("@id", homeUrl);
        json.writeStringProperty("name", config.title());
        json.writeEndObject();
    }

    private static void authors(JsonGenerator json, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        json.writeName("author").writeStartArray();
        for (String name : names) {
            json.writeStartObject();
            json.writeStringProperty("@type", "Person");
            json.writeStringProperty("name", name);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the way to a page, which ends with the page itself. */
    private static void breadcrumbs(JsonGenerator json, PageView page, List<Step> trail) {
        json.writeStartObject();
        json.writeStringProperty("@type", "BreadcrumbList");
        json.writeName("itemListElement").writeStartArray();
        int position = 1;
        for (Step step : trail) {
            step(json, position++, step);
        }
        step(json, position, new Step(page.title(), page.canonicalUrl()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void step(JsonGenerator json, int position, Step step) {
        json.writeStartObject();
        json.writeStringProperty("@type", "ListItem");
        json.writeNumberProperty("position", position);
        json.writeStringProperty("name", step.name());
        json.writeStringProperty("item", step.url());
        json.writeEndObject();
    }

    private static void unlessEmpty(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
