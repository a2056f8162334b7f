package dev.cahier.math;

import java.util.List;
import java.util.OptionalInt;

/**
 * The numbers, labels and references of a typeset formula, as the engine has written them.
 *
 * @param numbers how many numbers it shows
 * @param labels its labels in the order of its TeX
 * @param references the names of the labels that it refers to, in the order of its TeX
 */
public record EquationParts(int numbers, List<Label> labels, List<String> references) {

    /** Those of most formulas. */
    public static final EquationParts NONE = new EquationParts(0, List.of(), List.of());

    public EquationParts {
        labels = List.copyOf(labels);
        references = List.copyOf(references);
    }

    /**
     * A {@code \\label}.
     *
     * @param name its name
     * @param row which of the formula's numbers is its row's, from 0; empty when the row has none
     * @param tag what the author has written in the place of a number, without parentheses around
     *     it; empty for nothing
     */
    public record Label(String name, OptionalInt row, String tag) {}

    /** Returns whether the markup of the formula changes with the numbers of its note. */
    public boolean isNumbered() {
        return numbers > 0 || !labels.isEmpty();
    }
}
