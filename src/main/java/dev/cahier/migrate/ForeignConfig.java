package dev.cahier.migrate;

import dev.cahier.data.DataFormat;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataRead;
import dev.cahier.data.DataReader;
import dev.cahier.data.DecodedText;
import dev.cahier.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of another tool: values at dotted keys such as {@code params.author}. Case in
 * keys does not matter.
 */
final class ForeignConfig {

    private static final Map<String, DataFormat> FORMATS =
            Map.of(
                    "toml", DataFormat.TOML,
                    "yaml", DataFormat.YAML,
                    "yml", DataFormat.YAML,
                    "json", DataFormat.JSON);

    private final Map<String, Object> values;

    ForeignConfig(Map<String, Object> values) {
        this.values = values;
    }

    static ForeignConfig empty() {
        return new ForeignConfig(new LinkedHashMap<>());
    }

    /**
     * Reads a file in the format that its ending names.
     *
     * @param diagnostics receives what is wrong with it
     */
    static ForeignConfig read(ForeignFolder folder, String path, List<Diagnostic> diagnostics) {
        DecodedText decoded = folder.decode(path);
        decoded.problem().ifPresent(diagnostics::add);
        if (decoded.source().isEmpty()) {
            return empty();
        }
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        DataRead read =
                new DataReader("import-config")
                        .readMap(
                                FORMATS.getOrDefault(ending, DataFormat.YAML),
                                decoded.source().get(),
                                0,
                                decoded.source().get().text().length());
        diagnostics.addAll(read.diagnostics());
        return new ForeignConfig(read.map().map(DataMap::plain).orElse(Map.of()));
    }

    static boolean isConfig(String path) {
        return FORMATS.containsKey(path.substring(path.lastIndexOf('.') + 1));
    }

    Map<String, Object> values() {
        return values;
    }

    /** Returns this configuration with the values of another one, which count where both have. */
    ForeignConfig with(ForeignConfig other) {
        return new ForeignConfig(merged(values, other.values));
    }

    /** Returns this configuration as the values below a dotted key. */
    ForeignConfig below(String key) {
        ForeignConfig config = this;
        String[] parts = key.isEmpty() ? new String[0] : key.split("\\.");
        for (int i = parts.length - 1; i >= 0; i--) {
            config = new ForeignConfig(Map.of(parts[i], config.values));
        }
        return config;
    }

    private static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> over) {
        Map<String, Object> all = new LinkedHashMap<>(base);
        over.forEach(
                (key, value) -> {
                    String known =
                            all.keySet().stream()
                                    .filter(k -> k.equalsIgnoreCase(key))
                                    .findFirst()
                                    .orElse(key);
                    Object old = all.get(known);
                    all.put(
                            known,
                            old instanceof Map && value instanceof Map
                                    ? merged(map(old), map(value))
                                    : value);
                });
        return all;
    }

    /** Returns the value at a dotted key. */
    Optional<Object> value(String dotted) {
        Object at = values;
        for (String key : dotted.split("\\.")) {
            Optional<Object> next =
                    map(at).entrySet().stream()
                            .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                            .map(Map.Entry::getValue)
                            .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /** Returns the first value among several keys that is one text or number. */
    Optional<String> text(String... keys) {
        for (String key : keys) {
            Optional<String> text =
                    value(key)
                            .filter(v -> !(v instanceof Map) && !(v instanceof List))
                            .map(v -> v.toString().strip())
                            .filter(t -> !t.isEmpty());
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    boolean flag(String key, boolean absent) {
        return text(key).map(word -> word.equalsIgnoreCase("true")).orElse(absent);
    }

    Map<String, Object> map(String key) {
        return value(key).map(ForeignConfig::map).orElse(Map.of());
    }

    /** Returns a list of texts; one text is a list of one. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        Object value = value(key).orElse(List.of());
        for (Object item : value instanceof List ? (List<?>) value : List.of(value)) {
            if (!(item instanceof Map)) {
                texts.add(item.toString());
            }
        }
        return texts;
    }

    /** Returns a list of maps as configurations. */
    List<ForeignConfig> maps(String key) {
        List<ForeignConfig> maps = new ArrayList<>();
        if (value(key).orElse(null) instanceof List<?> list) {
            list.stream()
                    .filter(Map.class::isInstance)
                    .forEach(item -> maps.add(new ForeignConfig(map(item))));
        }
        return maps;
    }

    @SuppressWarnings("unchecked") // The readers of data make maps with texts as keys only.
    static Map<String, Object> map(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
