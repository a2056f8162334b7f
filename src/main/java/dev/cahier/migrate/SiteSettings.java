package dev.cahier.migrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of the new {@code cahier.yaml}, in the order in which they are written. */
final class SiteSettings {

    /** Texts that YAML reads as the same text without quotes. */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?!(?i:true|false|yes|no|on|off|null|~)$)[\\p{L}/_][\\p{L}\\p{N}_./+@-]*"
                            + "(?: [\\p{L}\\p{N}_./+@-]++)*+|https?://[\\w./~-]+");

    /** What YAML has in double quotes only, as an escape. */
    private static final Pattern NOT_PRINTABLE =
            Pattern.compile("[\\p{Cc}\\x{FEFF}\\x{FFFE}\\x{FFFF}]");

    private final Map<String, Object> keys = new LinkedHashMap<>();

    /** Sets a key, such as {@code math.double}. */
    void put(String dotted, Object value) {
        Map<String, Object> at = keys;
        String[] parts = dotted.split("\\.");
        for (int i = 0; i + 1 < parts.length; i++) {
            Object inner = at.computeIfAbsent(parts[i], key -> new LinkedHashMap<>());
            at = ForeignConfig.map(inner);
        }
        at.put(parts[parts.length - 1], value);
    }

    void put(String dotted, Optional<?> value) {
        value.ifPresent(there -> put(dotted, there));
    }

    /** Returns the file. */
    String toYaml(String firstLine) {
        StringBuilder yaml = new StringBuilder("# ").append(firstLine).append('\n');
        writeMap(keys, "", yaml);
        return yaml.toString();
    }

    private static void writeMap(Map<String, Object> map, String indent, StringBuilder yaml) {
        map.forEach(
                (key, value) -> {
                    yaml.append(indent).append(inline(key)).append(':');
                    if (value instanceof Map && !ForeignConfig.map(value).isEmpty()) {
                        yaml.append('\n');
                        writeMap(ForeignConfig.map(value), indent + "  ", yaml);
                    } else if (value instanceof List<?> list
                            && list.stream().anyMatch(Map.class::isInstance)) {
                        yaml.append('\n');
                        list.forEach(
                                item ->
                                        yaml.append(indent)
                                                .append("  - ")
                                                .append(inline(item))
                                                .append('\n'));
                    } else {
                        yaml.append(' ').append(inline(value)).append('\n');
                    }
                });
    }

    /** Returns a value as YAML on one line. */
    static String inline(Object value) {
        if (value instanceof Boolean || value instanceof Number) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(SiteSettings::inline)
                    .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map) {
            return ForeignConfig.map(value).entrySet().stream()
                    .map(entry -> inline(entry.getKey()) + ": " + inline(entry.getValue()))
                    .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
        }
        String text = value.toString().replaceAll("\\s+", " ");
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return NOT_PRINTABLE.matcher(text).find()
                ? escaped(text)
                : "'" + text.replace("'", "''") + "'";
    }

    /** Returns a text in double quotes, as YAML, JSON and TOML read it. */
    static String escaped(String text) {
        String plain = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return '"'
                + NOT_PRINTABLE
                        .matcher(plain)
                        .replaceAll(
                                c ->
                                        Matcher.quoteReplacement(
                                                String.format(
                                                        Locale.ROOT,
                                                        "\\u%04X",
                                                        (int) c.group().charAt(0))))
                + '"';
    }
}
