package dev.cahier.math;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One formula as its author wrote it.
 *
 * @param tex the TeX between the delimiters
 * @param display whether it stands on lines of its own, rather than within a line of text
 * @param macros the commands that it uses and does not define, by their names
 */
public record Formula(String tex, boolean display, SortedMap<String, Macro> macros) {

    public Formula {
        Objects.requireNonNull(tex, "tex");
        macros = Collections.unmodifiableSortedMap(new TreeMap<>(macros));
    }

    /** Creates a formula that uses no macros but KaTeX's own. */
    public Formula(String tex, boolean display) {
        this(tex, display, Collections.emptySortedMap());
    }
}
