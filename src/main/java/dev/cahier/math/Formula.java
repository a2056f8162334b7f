package dev.cahier.math;

import dev.cahier.config.EquationNumbers;
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
 * @param numbers which of its rows are numbered
 */
public record Formula(
        String tex, boolean display, SortedMap<String, Macro> macros, EquationNumbers numbers) {

    public Formula {
        Objects.requireNonNull(tex, "tex");
        Objects.requireNonNull(numbers, "numbers");
        macros = Collections.unmodifiableSortedMap(new TreeMap<>(macros));
    }

    /** Creates a formula whose rows are numbered only where they have a label. */
    public Formula(String tex, boolean display, SortedMap<String, Macro> macros) {
        this(tex, display, macros, EquationNumbers.REFERENCED);
    }

    /** Creates a formula that uses no macros except KaTeX's own. */
    public Formula(String tex, boolean display) {
        this(tex, display, Collections.emptySortedMap());
    }

    /** Returns the same formula with other TeX. */
    Formula withTex(String other) {
        return new Formula(other, display, macros, numbers);
    }
}
