package dev.cahier.math;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A {@code \\label} in a typeset formula.
 *
 * @param name its name
 * @param row which of the formula's numbers is its row's, from 0; empty when the row has none
 * @param tag what the author has written in the place of a number, without parentheses around it
 */
public record EquationLabel(String name, OptionalInt row, Optional<String> tag) {}
