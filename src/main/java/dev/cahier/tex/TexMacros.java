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

    /**
     * Replaces the macros of a formula by their bodies.
     *
     * @return empty if a macro misses an argument, calls itself, or is defined in a way that is not
     *     understood
     */
    public Optional<PlainTex> expand(String formula) {
        try {
            ExpandedTex expanded = ExpandedTex.of(formula, new TexSpan(0, formula.length()), this);
            return Optional.of(new PlainTex(expanded.text(), expanded.after()));
        } catch (TexRefusal refusal) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    Optional<TexMacro> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
