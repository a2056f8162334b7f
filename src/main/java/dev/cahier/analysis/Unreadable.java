package dev.cahier.analysis;

import dev.cahier.data.DataNode;

/** What is said of claims that cannot be read, each with the ways to write such a claim. */
final class Unreadable {

    private Unreadable() {}

    static ClaimVerdict range(DataNode value) {
        String written = Words.of(value);
        if (written.matches("[(\\[\\]][^,)\\[\\]]*")) {
            // In {range: (0, 1)} YAML takes the comma for the end of the value.
            return ClaimVerdict.unreadable(
                    "the comma ends it here", "put it in quotes, as in range: \"(0, 1)\"");
        }
        return ClaimVerdict.unreadable(
                "this is not a set of numbers",
                "write an interval such as (0, 1], [-1/4, inf) or R, a set such as {0, 1},"
                        + " or several of them joined by ∪ or `or`");
    }

    static ClaimVerdict monotonicity() {
        return ClaimVerdict.unreadable(
                "this does not say how it rises or falls",
                "write strictly increasing, non-decreasing, strictly decreasing, non-increasing,"
                        + " constant, monotonic or not monotonic");
    }

    static ClaimVerdict continuity() {
        return ClaimVerdict.unreadable(
                "this is not a class of functions", "write C^-1, C^0, C^1, C^2, ... or C^inf");
    }

    static ClaimVerdict symmetry() {
        return ClaimVerdict.unreadable("this is not a symmetry", "write even, odd or none");
    }

    static ClaimVerdict zeros() {
        return ClaimVerdict.unreadable(
                "this is neither a set of numbers nor a count",
                "write none, a set such as {-1, 1}, or exactly 2");
    }

    static ClaimVerdict zerosOfKnownFunction() {
        return ClaimVerdict.unreadable(
                "zeros can be claimed of plots only", "write the function in a plot fence");
    }

    static ClaimVerdict flag() {
        return ClaimVerdict.unreadable("this is neither true nor false", "write true or false");
    }

    static ClaimVerdict tail() {
        return ClaimVerdict.unreadable("this is not a kind of tail", "write hard, soft or none");
    }

    static ClaimVerdict saturation() {
        return ClaimVerdict.unreadable(
                "this does not say how it saturates",
                "write {left: hard, right: none}, or one word for both sides: hard, soft or none");
    }
}
