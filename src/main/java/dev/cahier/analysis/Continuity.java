package dev.cahier.analysis;

import java.util.OptionalInt;

/**
 * The largest k for which a function is in C^k(R).
 *
 * @param order the k, -1 for a function with a jump; empty for a function in every C^k
 */
public record Continuity(OptionalInt order) {

    public Continuity {
        if (order.isPresent() && order.getAsInt() < -1) {
            throw new IllegalArgumentException("No such class: C^" + order.getAsInt());
        }
    }

    /** Returns the class C^k. */
    public static Continuity of(int order) {
        return new Continuity(OptionalInt.of(order));
    }

    /** Returns the class C^inf. */
    public static Continuity infinite() {
        return new Continuity(OptionalInt.empty());
    }

    /** Returns whether all functions of this class are in C^k. */
    public boolean isAtLeast(int k) {
        return order.isEmpty() || order.getAsInt() >= k;
    }

    /** Returns the usual notation, such as {@code C^-1}, {@code C^0} or {@code C^inf}. */
    public String text() {
        return order.isPresent() ? "C^" + order.getAsInt() : "C^inf";
    }
}
