package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A key of a note's front matter and what became of it.
 *
 * @param key the key as it is written; one below {@code math} is {@code math.numbers}
 * @param location where the key is
 * @param written the value as it is written
 * @param outcome what became of it
 * @param readAs the key that Cahier read it as; empty for a key that it does not know
 * @param value the value as Cahier read it, for people; empty if there is none
 * @param remark why the key has this outcome or what it does, in words; may be empty
 * @param diagnostics what was reported about it
 */
public record ReadKey(
        String key,
        SourceLocation location,
        String written,
        Outcome outcome,
        Optional<String> readAs,
        Optional<String> value,
        String remark,
        List<Diagnostic> diagnostics) {

    /** What may become of a key. */
    public enum Outcome {
        /** It says something about the note. */
        USED,
        /** Another key takes precedence. */
        OVERRULED,
        /** It has no value, which is the same as no key. */
        EMPTY,
        /** Cahier does not know it; templates can show it. */
        KEPT,
        /** Its value is wrong. */
        REFUSED
    }

    public ReadKey {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(readAs, "readAs");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(remark, "remark");
        diagnostics = List.copyOf(diagnostics);
    }
}
