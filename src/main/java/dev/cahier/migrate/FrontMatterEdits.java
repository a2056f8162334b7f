package dev.cahier.migrate;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataFormat;
import dev.cahier.data.DataMap;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.note.FrontMatterText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Adds keys to the front matter of a note and replaces them, in the format that it has. */
final class FrontMatterEdits {

    private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private final SourceText source;
    private final FrontMatterText frontMatter;
    private final TextEdits edits;
    private final TextLines lines;
    private final Map<String, Object> added = new LinkedHashMap<>();

    FrontMatterEdits(SourceText source, FrontMatterText frontMatter, TextEdits edits) {
        this.source = source;
        this.frontMatter = frontMatter;
        this.edits = edits;
        this.lines = new TextLines(source.text());
    }

    /** Returns the entry of a key, in any case. */
    Optional<DataEntry> entry(String key) {
        return frontMatter.keys().stream()
                .flatMap(map -> map.entries().stream())
                .filter(entry -> entry.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** Returns whether a key is there or was set. */
    boolean has(String key) {
        return entry(key).isPresent() || added.containsKey(key);
    }

    /** Sets a key; what it had before is replaced. */
    void set(String key, Object value) {
        Optional<DataEntry> old = entry(key);
        if (old.isPresent() && !added.containsKey(key)) {
            remove(old.get());
        }
        added.put(key, value);
    }

    /** Takes back a key that was set. */
    void unset(String key) {
        added.remove(key);
    }

    /**
     * Gives a key a name that begins with {@code imported-}, under which Cahier keeps its value for
     * templates.
     */
    void setAside(String key) {
        entry(key)
                .ifPresent(
                        entry -> {
                            int start = offset(entry.keyLocation());
                            String text = source.text();
                            boolean quoted = "\"'".indexOf(text.charAt(start)) >= 0;
                            int from = quoted ? start + 1 : start;
                            edits.replace(from, from + 1, "imported-" + text.charAt(from));
                        });
    }

    /** Writes the keys that were added until now. */
    void finish() {
        if (added.isEmpty()) {
            edits.setHead(0, "");
            return;
        }
        Optional<DataFormat> format = frontMatter.format();
        if (format.isEmpty()) {
            edits.setHead(0, "---\n" + lines(": ", SiteSettings::inline) + "---\n\n");
        } else if (format.get() == DataFormat.JSON) {
            json();
        } else if (format.get() == DataFormat.TOML) {
            edits.setHead(frontMatter.start(), lines(" = ", FrontMatterEdits::toml));
        } else if (source.text().startsWith("{", firstOfData())) {
            flow();
        } else {
            edits.setHead(frontMatter.start(), lines(": ", SiteSettings::inline));
        }
    }

    private int firstOfData() {
        int at = frontMatter.start();
        while (at < frontMatter.end() && Character.isWhitespace(source.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private void flow() {
        String pairs =
                added.entrySet().stream()
                        .map(
                                e ->
                                        SiteSettings.inline(e.getKey())
                                                + ": "
                                                + SiteSettings.inline(e.getValue())
                                                + ", ")
                        .collect(Collectors.joining());
        edits.setHead(firstOfData() + 1, pairs);
    }

    private void json() {
        boolean empty = frontMatter.keys().map(map -> map.entries().isEmpty()).orElse(true);
        String pairs =
                added.entrySet().stream()
                        .map(e -> quoted(e.getKey()) + ": " + json(e.getValue()))
                        .collect(Collectors.joining(", "));
        boolean braces = source.text().startsWith("{", firstOfData());
        edits.setHead(
                firstOfData() + (braces ? 1 : 0),
                (braces ? "" : "\n") + pairs + (empty ? "" : ", "));
    }

    private String lines(String between, Function<Object, String> writer) {
        return added.entrySet().stream()
                .map(e -> key(e.getKey(), writer) + between + writer.apply(e.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns a key; a stranger's {@code cascade} may name one that has to be quoted. */
    private static String key(String key, Function<Object, String> writer) {
        return BARE_KEY.matcher(key).matches() ? key : writer.apply(key);
    }

    private static String toml(Object value) {
        return json(value);
    }

    /** Returns a value in a form that both JSON and TOML have. */
    private static String json(Object value) {
        if (value instanceof Boolean || value instanceof Number) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(FrontMatterEdits::json)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return quoted(value.toString());
    }

    private static String quoted(String text) {
        return SiteSettings.escaped(text.replace("\n", " "));
    }

    /** Returns where a place of the note is in its text, 0-based. */
    int offset(SourceLocation place) {
        return lines.start(place.line()) + place.column() - 1;
    }

    private void remove(DataEntry entry) {
        if (frontMatter.format().equals(Optional.of(DataFormat.JSON))
                || source.text().startsWith("{", firstOfData())) {
            setAside(entry.key());
            return;
        }
        int start = lines.start(entry.keyLocation().line());
        DataMap keys = frontMatter.keys().orElseThrow();
        int end =
                keys.entries().stream()
                        .map(other -> lines.start(other.keyLocation().line()))
                        .filter(line -> line > start)
                        .min(Integer::compare)
                        .orElse(frontMatter.end());
        edits.replace(start, Math.max(start, end), "");
    }
}
