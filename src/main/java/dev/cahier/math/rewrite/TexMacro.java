package dev.cahier.math.rewrite;

import java.util.Optional;

/**
 * A command that is defined outside of a formula.
 *
 * @param name with its backslash
 * @param arguments how many arguments it reads, the optional one included
 * @param optional the value of its first argument where that may be left out
 * @param body its replacement
 */
public record TexMacro(String name, int arguments, Optional<String> optional, String body) {}
