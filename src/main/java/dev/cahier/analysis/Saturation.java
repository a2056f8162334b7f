package dev.cahier.analysis;

import java.util.Objects;

/**
 * The tails of a function.
 *
 * @param left the tail towards negative infinity
 * @param right the tail towards positive infinity
 */
public record Saturation(Tail left, Tail right) {

    public Saturation {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }

    /** Returns whether a tail is of a kind. */
    public boolean has(Tail tail) {
        return left == tail || right == tail;
    }

    /** Returns the tails in words, such as {@code left hard, right none}. */
    public String text() {
        return "left " + left.text() + ", right " + right.text();
    }
}
