package dev.cahier.config;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Objects;
import java.util.Optional;

/**
 * A command of TeX that a site or a note defines.
 *
 * @param name with its backslash: {@code \R}
 * @param arguments how many arguments it takes, 0 to 9
 * @param optional what its first argument is where that is left out; absent when it has none that
 *     can be
 * @param body the TeX that it stands for, with {@code #1} for its first argument; its braces match
 * @param location where the body was written
 */
public record MathMacro(
        String name,
        int arguments,
        Optional<String> optional,
        String body,
        SourceLocation location) {

    public MathMacro {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(optional, "optional");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(location, "location");
    }
}
