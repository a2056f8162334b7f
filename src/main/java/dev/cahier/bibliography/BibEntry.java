package dev.cahier.bibliography;

import dev.cahier.diagnostic.SourceLocation;
import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One entry of a BibTeX file. Immutable.
 *
 * @param type the type in lower case, such as {@code article}
 * @param key the key by which notes cite it
 * @param fields the values by the names of their fields in lower case, still in LaTeX, without the
 *     outer braces or quotes; sorted
 * @param place where the key stands
 */
public record BibEntry(String type, String key, Map<String, String> fields, SourceLocation place) {

    public BibEntry {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(key, "key");
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        Objects.requireNonNull(place, "place");
    }

    /** Returns a text that is the same for entries that come out the same. */
    public String content() {
        return type + '\n' + key + '\n' + fields;
    }

    /** Returns whether the work is Chinese: it says so, or its names or title have such letters. */
    boolean isChinese() {
        String language = field("langid", "language").toLowerCase(Locale.ROOT);
        String shown = field("author", "editor") + field("title");
        return language.isEmpty()
                ? shown.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN)
                : language.matches("(zh|chinese|中文|汉语|漢語).*");
    }

    /** Returns the value of the first of several fields that has one; empty if none has. */
    String field(String... names) {
        for (String name : names) {
            String value = fields.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    /** Returns this entry with the fields of another one that it does not have itself. */
    BibEntry inheriting(BibEntry parent) {
        Map<String, String> all = new TreeMap<>(parent.fields);
        if (all.containsKey("title")) {
            all.putIfAbsent("booktitle", all.get("title"));
        }
        all.remove("title");
        all.remove("crossref");
        all.putAll(fields);
        return new BibEntry(type, key, all, place);
    }
}
