package dev.cahier.math;

import java.util.Set;

/**
 * The names that KaTeX knows.
 *
 * @param commands with their backslash
 * @param environments without braces
 * @param colors in lower case
 */
record KatexNames(Set<String> commands, Set<String> environments, Set<String> colors) {

    /** No names at all. */
    static final KatexNames NONE = new KatexNames(Set.of(), Set.of(), Set.of());

    KatexNames {
        commands = Set.copyOf(commands);
        environments = Set.copyOf(environments);
        colors = Set.copyOf(colors);
    }
}
