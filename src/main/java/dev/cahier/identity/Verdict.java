package dev.cahier.identity;

import dev.cahier.tex.TexProblem;
import java.util.List;
import java.util.Optional;

/** What was established about one relation of a statement. */
public sealed interface Verdict {

    /** True for all values at which both sides are defined. */
    record Proved(Method method) implements Verdict {}

    /** How something was proved. */
    enum Method {
        /** By exact algebra. */
        ALGEBRA,
        /** By enclosures of all values on the whole domain. */
        INTERVALS,
        /** For each of the finitely many values of a variable. */
        ENUMERATION,
        /** For the first values of n, and from each n to the next one. */
        INDUCTION
    }

    /**
     * No counterexample at so many points, and no proof.
     *
     * @param where where the points are, for each variable in the order of the names
     */
    record Sampled(int points, List<Region> where) implements Verdict {
        public Sampled {
            where = List.copyOf(where);
        }
    }

    /**
     * Which values of a variable were tried.
     *
     * @param name the variable in TeX
     * @param set the smallest interval that holds them, or the values themselves, in TeX: {@code
     *     [-20, 50]} or {@code \{1, 2, \ldots, 12\}}
     */
    record Region(String name, String set) {}

    /**
     * False at a point.
     *
     * @param point the value of each variable; empty if there is no variable
     * @param left the value of the left side, with digits enough to see the difference; absent if
     *     that side has no value there
     * @param right likewise
     * @param entry which entry of both sides this is about, such as {@code (2, 1)}; absent if they
     *     are numbers
     */
    record False(
            List<Setting> point,
            Optional<String> left,
            Optional<String> right,
            Optional<String> entry)
            implements Verdict {
        public False {
            point = List.copyOf(point);
        }
    }

    /** The value of a variable, such as {@code x} and {@code 0.7}; the name is TeX. */
    record Setting(String name, String value) {}

    /** Nothing could be decided, for a reason in one line. */
    record Undecided(String reason) implements Verdict {}

    /** The statement means nothing, such as a sum of a vector and a number. */
    record Meaningless(TexProblem problem) implements Verdict {}
}
