package dev.cahier.tex;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The macros that a text may use. Immutable.
 *
 * @param byName the macros by their names, with the backslash
 */
public record TexMacros(Map<String, TexMacro> byName) {

    /** No macros. */
    public static final TexMacros NONE = new TexMacros(Map.of());

    public TexMacros {
        byName = Map.copyOf(byName);
    }

    /** Returns the macros of a list; the last one of a name counts. */
    public static TexMacros of(Collection<TexMacro> macros) {
        Map<String, TexMacro> byName = new HashMap<>();
        macros.forEach(macro -> byName.put(macro.name(), macro));
        return new TexMacros(byName);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    Optional<TexMacro> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
