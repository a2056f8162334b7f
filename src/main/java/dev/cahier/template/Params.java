package dev.cahier.template;

import dev.cahier.note.FrontMatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of authors, and how they are found in trees of them. */
final class Params {

    private Params() {}

    /**
     * Returns an author's own values: the keys of {@code params}, then every other key of the front
     * matter that Cahier does not know.
     */
    static Map<String, Object> of(FrontMatter front) {
        Map<String, Object> params = new LinkedHashMap<>(front.params());
        front.other().forEach(params::putIfAbsent);
        return params;
    }

    /**
     * Finds a value.
     *
     * @param name a key without regard to case, or keys separated by dots
     * @return the value, or null if there is none
     */
    static @Nullable Object find(Map<?, ?> params, String name) {
        for (Map.Entry<?, ?> entry : params.entrySet()) {
            String key = String.valueOf(entry.getKey());
            if (key.equalsIgnoreCase(name)) {
                return entry.getValue();
            }
            boolean within =
                    name.length() > key.length() + 1
                            && name.regionMatches(true, 0, key, 0, key.length())
                            && name.charAt(key.length()) == '.';
            if (within && entry.getValue() instanceof Map<?, ?> inner) {
                Object value = find(inner, name.substring(key.length() + 1));
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }
}
