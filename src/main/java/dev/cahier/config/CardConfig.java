package dev.cahier.config;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Objects;
import java.util.Optional;

/**
 * The social cards of a site: {@code cards} of its configuration. Immutable.
 *
 * @param on whether pages without a cover get a card, default {@code true}
 * @param font {@code cards.font}: the typeface of cards, where it is not the built-in one
 */
public record CardConfig(boolean on, Optional<FontFile> font) {

    static final CardConfig DEFAULT = new CardConfig(true, Optional.empty());

    public CardConfig {
        Objects.requireNonNull(font, "font");
    }

    CardConfig withOn(boolean other) {
        return new CardConfig(other, font);
    }

    CardConfig withFont(FontFile other) {
        return new CardConfig(on, Optional.of(other));
    }

    /**
     * A file in TrueType or OpenType.
     *
     * @param path its path in the site's folder, with {@code /} between names
     * @param location where the configuration names it
     */
    public record FontFile(String path, SourceLocation location) {}
}
