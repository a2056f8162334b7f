package dev.cahier.template;

import dev.cahier.note.FrontMatter;
import dev.cahier.site.RenderedNote;
import java.text.Normalizer;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the entry for BibTeX by which a note is cited. */
final class BibtexEntry {

    private BibtexEntry() {}

    /** Returns the entry of a note; empty for a note of which no author is known. */
    static String of(RenderedNote note, SiteContext site) {
        FrontMatter front = note.note().frontMatter();
        List<String> authors =
                front.authors().isEmpty() ? site.config().authors() : front.authors();
        if (authors.isEmpty()) {
            return "";
        }
        Optional<ZonedDateTime> date = front.date();
        StringBuilder entry = new StringBuilder();
        entry.append("@misc{").append(key(authors.get(0), date, note)).append(",\n");
        field(
                "author",
                String.join(" and ", authors.stream().map(BibtexEntry::name).toList()),
                entry);
        field("title", "{" + escape(note.title()) + "}", entry);
        date.ifPresent(day -> field("year", Integer.toString(day.getYear()), entry));
        date.ifPresent(day -> field("month", Integer.toString(day.getMonthValue()), entry));
        field("howpublished", escape(site.config().title()), entry);
        String url = site.canonical(note.note().address());
        if (!url.isEmpty()) {
            field("url", url, entry);
        }
        return entry.append("}\n").toString();
    }

    private static void field(String name, String value, StringBuilder entry) {
        entry.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    /** Braces keep a name of several words that are not one person's together. */
    private static String name(String author) {
        String escaped = escape(author);
        return author.matches("\\S+|.*\\band\\b.*") ? "{" + escaped + "}" : escaped;
    }

    private static String key(String author, Optional<ZonedDateTime> date, RenderedNote note) {
        String[] parts = note.note().address().split("/");
        String year = date.map(day -> Integer.toString(day.getYear())).orElse("");
        String last = parts.length == 0 ? "" : parts[parts.length - 1].replaceFirst("\\.html$", "");
        String names = author.substring(author.strip().lastIndexOf(' ') + 1);
        String key = letters(names) + year + letters(last);
        return key.isEmpty() ? "note" : key;
    }

    /** Keys of old programs are of ASCII letters and digits. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '{', '}', '%', '&', '#', '_', '$' -> out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
