package dev.cahier.tex;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A command that is defined outside of the formula that uses it.
 *
 * @param name with its backslash
 * @param arguments how many arguments it reads, the optional one included; 0 to 9
 * @param optional the value of its first argument where that may be left out
 * @param body its replacement, with {@code #1} for its first argument
 * @param delimiters what must follow the name and each argument, as in {@code \def\pair(#1,#2)};
 *     empty if nothing must
 */
public record TexMacro(
        String name,
        int arguments,
        Optional<String> optional,
        String body,
        List<String> delimiters) {

    public TexMacro {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(optional, "optional");
        Objects.requireNonNull(body, "body");
        delimiters = List.copyOf(delimiters);
    }

    /** Makes a macro whose arguments are groups or single tokens. */
    public TexMacro(String name, int arguments, Optional<String> optional, String body) {
        this(name, arguments, optional, body, List.of());
    }
}
