package dev.cahier.tex;

import java.util.Objects;

/**
 * A formula without macros.
 *
 * @param text the formula
 * @param after the macros that are known behind it
 */
public record PlainTex(String text, TexMacros after) {

    public PlainTex {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(after, "after");
    }
}
