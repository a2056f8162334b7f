package dev.cahier.proof;

/** Counts the steps of a search, so that it ends after the same ones on every machine. Mutable. */
public final class Budget {

    private long left;

    /** Makes a budget of so many steps. */
    public Budget(long steps) {
        left = steps;
    }

    /** Takes steps; returns whether there were enough. */
    boolean take(long steps) {
        left -= steps;
        return left >= 0;
    }

    boolean isSpent() {
        return left < 0;
    }

    /** Returns a budget of a part of what is left, which is taken from this one. */
    Budget part(int share) {
        long part = Math.max(0, left / share);
        left -= part;
        return new Budget(part);
    }
}
