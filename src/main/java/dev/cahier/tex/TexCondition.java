package dev.cahier.tex;

import java.util.List;
import java.util.Optional;

/**
 * What holds for the values of variables: all of its parts, of which there is at least one. Stands
 * in a case of {@link TexTerm.Cases} and in a {@code for} line.
 */
public record TexCondition(List<Part> parts, TexSpan span) {

    public TexCondition {
        parts = List.copyOf(parts);
    }

    /** One relation or membership. */
    public sealed interface Part {}

    /** A relation, such as {@code x > 0}; {@code 0 < x < 1} is two. */
    public record Holds(Relation relation) implements Part {}

    /** That a term belongs to a set, such as {@code x \in [0, 1)}. */
    public record Belongs(TexTerm element, NumberSet set, TexSpan span) implements Part {}

    /** A set of numbers, vectors or matrices. */
    public sealed interface NumberSet {}

    /**
     * The real numbers in one or more intervals, and outside single points.
     *
     * @param without the points, as in {@code \mathbb{R} \setminus \{0\}}
     */
    public record Reals(List<Interval> intervals, List<TexTerm> without) implements NumberSet {

        public Reals {
            intervals = List.copyOf(intervals);
            without = List.copyOf(without);
        }
    }

    /**
     * An interval.
     *
     * @param lower absent for an interval without a lower end
     * @param upper absent for an interval without an upper end
     */
    public record Interval(
            Optional<TexTerm> lower,
            boolean lowerClosed,
            Optional<TexTerm> upper,
            boolean upperClosed) {}

    /**
     * Integers, as in {@code \mathbb{N}}, which begins with 1, {@code \mathbb{N}_0}, {@code
     * \mathbb{Z}} and {@code \{1, \ldots, 20\}}.
     *
     * @param lower the smallest one, absent if there is none
     * @param upper the largest one, absent if there is none
     */
    public record Integers(Optional<TexTerm> lower, Optional<TexTerm> upper) implements NumberSet {}

    /** A set whose elements are listed, at least one. */
    public record Listed(List<TexTerm> elements) implements NumberSet {

        public Listed {
            elements = List.copyOf(elements);
        }
    }

    /** Real matrices of a size; vectors have one column. */
    public record Matrices(int rows, int columns) implements NumberSet {}
}
