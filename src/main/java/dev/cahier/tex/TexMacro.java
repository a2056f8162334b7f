package dev.cahier.tex;

import java.util.Objects;
import java.util.Optional;

/**
 * A command that is defined outside of the formula that uses it.
 *
 * @param name with its backslash
 * @param arguments how many arguments it reads, the optional one included; 0 to 9
 * @param optional the value of its first argument where that may be left out
 * @param body its replacement, with {@code #1} for its first argument
 */
public record TexMacro(String name, int arguments, Optional<String> optional, String body) {

    public TexMacro {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(optional, "optional");
        Objects.requireNonNull(body, "body");
    }
}
