package dev.cahier.analysis;

/**
 * A claim that was not refuted.
 *
 * @param key the property in kebab case, such as {@code range}
 * @param value what the author says of it, in one line
 */
public record CheckedClaim(String key, String value) {}
