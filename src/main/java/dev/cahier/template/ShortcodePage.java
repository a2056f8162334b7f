package dev.cahier.template;

import dev.cahier.note.FrontMatter;
import dev.cahier.note.Located;
import dev.cahier.note.Note;
import dev.cahier.site.Taxonomy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a shortcode knows about the note that calls it, as {@code page}.
 *
 * @param title the note's title as its author wrote it
 * @param summary its summary as its author wrote it, may be empty
 * @param url its address with the base path
 * @param path its file, such as {@code content/posts/a.md}
 * @param language its language as a BCP 47 tag
 * @param date the day it is dated
 * @param lastmod the day it was last changed
 * @param author the names of its authors, separated by commas
 * @param authors the names of its authors
 * @param tags its tags with their addresses
 * @param categories its categories with their addresses
 * @param series its series with their addresses
 * @param params its author's own values: the keys of {@code params}, then every other key of the
 *     front matter that Cahier does not know
 */
public record ShortcodePage(
        String title,
        String summary,
        String url,
        String path,
        String language,
        DateView date,
        DateView lastmod,
        String author,
        List<String> authors,
        List<LinkView> tags,
        List<LinkView> categories,
        List<LinkView> series,
        Map<String, Object> params) {

    public ShortcodePage {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    static ShortcodePage of(Note note, SiteContext site) {
        FrontMatter front = note.frontMatter();
        String language = note.language(site.config().language());
        Labels labels = site.labels(language);
        List<String> authors =
                front.authors().isEmpty() ? site.config().authors() : front.authors();
        return new ShortcodePage(
                front.title().map(Located::value).orElse(""),
                front.summary().map(Located::value).orElse(""),
                site.links().url(note.address()),
                note.path(),
                language,
                SiteContext.date(front.date(), labels),
                SiteContext.date(front.lastmod(), labels),
                String.join(", ", authors),
                authors,
                site.terms(Taxonomy.TAGS, note),
                site.terms(Taxonomy.CATEGORIES, note),
                site.terms(Taxonomy.SERIES, note),
                Params.of(front));
    }

    /** Returns the author's own values and those of the keys that Cahier knows, by their names. */
    Map<String, Object> ownValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", title);
        values.put("summary", summary);
        values.put("description", summary);
        values.put("author", author);
        values.put("authors", authors);
        values.put("tags", tags);
        values.put("categories", categories);
        values.put("series", series);
        values.put("date", date.iso());
        values.put("lastmod", lastmod.iso());
        values.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        values.putAll(params);
        return values;
    }
}
