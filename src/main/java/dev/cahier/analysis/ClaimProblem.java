package dev.cahier.analysis;

import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong with a claim about a function.
 *
 * @param key the claim's key, as the author wrote it
 * @param kind what is wrong
 * @param message the problem in one line, naming the claim
 * @param hint what to do about it
 */
public record ClaimProblem(String key, Kind kind, String message, Optional<String> hint) {

    /** What can be wrong with a claim. */
    public enum Kind {
        /** The claim can be read and does not hold. */
        FALSE,
        /** The claim can be read; nothing proves it false, but all that was tried is against it. */
        DOUBTFUL,
        /** No property has this name. */
        UNKNOWN_KEY,
        /** The property cannot have such a value. */
        UNREADABLE
    }

    public ClaimProblem {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }
}
