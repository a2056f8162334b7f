package dev.cahier.math;

import dev.cahier.tex.TexMacros;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The macros that the formulas of one note may use: those of its site and its front matter, and,
 * from its place on, what a formula defines. Used by one thread.
 *
 * <p>Places decide, rather than the order of rendering: a summary is rendered again after the whole
 * note, and footnotes are rendered at its end.
 */
public final class MacroScope {

    /** The place of what is defined before the note's text begins. */
    private static final long BEFORE_ALL = Long.MIN_VALUE;

    private final Map<String, TreeMap<Long, Macro>> definitions = new HashMap<>();

    /** Names that KaTeX's own macros mention: these may matter to every formula. */
    private final Set<String> inner = new HashSet<>();

    /**
     * Creates the scope of a note.
     *
     * @param macros of the site and the front matter; the last one of a name is the one that counts
     */
    public MacroScope(Collection<Macro> macros) {
        macros.forEach(macro -> define(macro, BEFORE_ALL));
    }

    /** Adds what the formula at a place has defined, for those behind it. */
    public void define(Collection<Macro> macros, long place) {
        macros.forEach(macro -> define(macro, place));
    }

    private void define(Macro macro, long place) {
        definitions.computeIfAbsent(macro.name(), n -> new TreeMap<>()).put(place, macro);
        if (KatexSource.mentions(macro.name())) {
            inner.add(macro.name());
        }
    }

    /**
     * Returns the macros that a formula uses, directly or by others; they are all that its
     * rendering depends on beside its TeX.
     *
     * @param place where the formula stands: what is defined there or behind it is not seen
     */
    public SortedMap<String, Macro> usedBy(String tex, long place) {
        SortedMap<String, Macro> used = new TreeMap<>();
        if (definitions.isEmpty()) {
            return used;
        }
        Deque<String> open = new ArrayDeque<>(List.of(tex));
        for (String name : inner) {
            visible(name, place).ifPresent(macro -> use(macro, used, open));
        }
        while (!open.isEmpty()) {
            for (String name : TexNames.in(open.pop())) {
                if (!used.containsKey(name)) {
                    visible(name, place).ifPresent(macro -> use(macro, used, open));
                }
            }
        }
        return used;
    }

    /**
     * Returns the macros that a formula uses, as TeX. Commands that are not TeX with arguments are
     * left out.
     *
     * @param place where the formula stands
     */
    public TexMacros texOf(String tex, long place) {
        return TexMacros.of(
                usedBy(tex, place).values().stream().flatMap(m -> m.asTex().stream()).toList());
    }

    private static void use(Macro macro, Map<String, Macro> used, Deque<String> open) {
        used.put(macro.name(), macro);
        open.push(macro.meaning());
    }

    private Optional<Macro> visible(String name, long place) {
        return Optional.ofNullable(definitions.get(name))
                .map(all -> all.lowerEntry(place))
                .map(Map.Entry::getValue);
    }
}
