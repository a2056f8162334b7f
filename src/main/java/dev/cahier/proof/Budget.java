package dev.cahier.proof;

import java.util.Optional;

/** Counts the steps of a search, so that it ends after the same ones on every machine. Mutable. */
public final class Budget {

    private final Optional<Budget> whole;
    private final long granted;
    private long left;

    /** Makes a budget of so many steps. */
    public Budget(long steps) {
        this(Optional.empty(), steps);
    }

    private Budget(Optional<Budget> whole, long steps) {
        this.whole = whole;
        granted = steps;
        left = steps;
    }

    /** Takes steps; returns whether there were enough. */
    public boolean take(long steps) {
        left -= steps;
        return whole.map(w -> w.take(steps)).orElse(true) && left >= 0;
    }

    /** Returns whether more steps were asked for than there are. */
    public boolean isSpent() {
        return left < 0 || whole.map(Budget::isSpent).orElse(false);
    }

    /** Returns how many steps were taken, the last ones perhaps in vain. */
    public long used() {
        return granted - left;
    }

    /** Returns a budget of so many steps, as far as this one has them. */
    public Budget upTo(long steps) {
        return new Budget(Optional.of(this), steps);
    }

    /** Returns a budget that may use a part of what is left of this one. */
    Budget part(int share) {
        return new Budget(Optional.of(this), Math.max(0, left / share));
    }
}
