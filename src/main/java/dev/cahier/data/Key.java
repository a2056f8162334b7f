package dev.cahier.data;

import java.util.Objects;
import java.util.Optional;

/**
 * The declaration of a key: what users may write for it and what it means. Programs read it to make
 * JSON schemas and documents, so that a key is described where it is read. Immutable.
 *
 * @param name the key
 * @param type what its value may be
 * @param meaning what it means: Markdown, one or more sentences
 * @param fallback what a site or note without the key has: YAML if {@code literal}, else Markdown
 * @param literal whether {@code fallback} can be written as the value of the key
 * @param example the key with a value, as YAML
 * @param sameAs the key that this one is another spelling of
 */
public record Key(
        String name,
        ValueType type,
        String meaning,
        String fallback,
        boolean literal,
        String example,
        Optional<String> sameAs) {

    private static final String NOTHING = "none";

    public Key {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(fallback, "fallback");
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(sameAs, "sameAs");
    }

    /** Declares a key that has no default value. */
    public static Key of(String name, ValueType type, String meaning) {
        return new Key(name, type, meaning, NOTHING, false, "", Optional.empty());
    }

    /** Returns this key with a default value, written as YAML. */
    public Key withDefault(String yaml) {
        return new Key(name, type, meaning, yaml, true, example, sameAs);
    }

    /** Returns this key with a description of what counts if it is absent. */
    public Key otherwise(String words) {
        return new Key(name, type, meaning, words, false, example, sameAs);
    }

    /** Returns this key with an example: its name and a value, written as YAML. */
    public Key withExample(String yaml) {
        return new Key(name, type, meaning, fallback, literal, yaml, sameAs);
    }

    /** Returns this key as another spelling of a key, for users of other tools. */
    public Key sameAs(String other) {
        return new Key(name, type, meaning, fallback, literal, example, Optional.of(other));
    }
}
