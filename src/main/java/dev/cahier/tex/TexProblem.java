package dev.cahier.tex;

import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with a text in TeX.
 *
 * @param message what is wrong, in one line
 * @param hint what to type instead
 * @param span where it is wrong
 */
public record TexProblem(String message, Optional<String> hint, TexSpan span) {

    public TexProblem {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(span, "span");
    }
}
