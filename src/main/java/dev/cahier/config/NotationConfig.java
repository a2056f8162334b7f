package dev.cahier.config;

import java.util.List;

/**
 * How signs and terms are gathered: the keys under {@code notation} in {@code cahier.yaml}.
 * Immutable.
 *
 * @param page {@code notation.page}: whether the site has the page {@code /notation/}, default
 *     {@code false}
 * @param termLinks {@code notation.termLinks}: whether the first mention of a term in a note is a
 *     link to its definition in another one, unless the note says otherwise; default {@code false}
 * @param symbols {@code notation.symbols}: signs that the whole site uses
 */
public record NotationConfig(boolean page, boolean termLinks, List<NotationSymbol> symbols) {

    /** The configuration of a site that has no such key. */
    public static final NotationConfig DEFAULT = new NotationConfig(false, false, List.of());

    public NotationConfig {
        symbols = List.copyOf(symbols);
    }

    /** Returns whether definitions need anchors, so that pages can lead to them. */
    public boolean isUsed() {
        return page || termLinks;
    }
}
