package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;

/**
 * A link of a note.
 *
 * @param url where it leads, as it is written in HTML
 * @param from where its author wrote the target
 */
public record LinkUse(String url, SourceLocation from) {}
