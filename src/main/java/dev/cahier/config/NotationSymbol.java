package dev.cahier.config;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A sign that a whole site uses.
 *
 * @param tex the sign as TeX
 * @param meanings what it means, by languages in lower case; one under the empty language is for
 *     all
 * @param location where it was written
 */
public record NotationSymbol(String tex, Map<String, String> meanings, SourceLocation location) {

    public NotationSymbol {
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /** Returns the meaning in a language, else in a wider one, else the first one. */
    public String meaning(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        while (!tag.isEmpty()) {
            if (meanings.containsKey(tag)) {
                return meanings.get(tag);
            }
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        return meanings.values().iterator().next();
    }
}
