package dev.cahier.markdown;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The time that the formulas of one note may take together, or its graphs. One that never ends is
 * stopped by the engine; this stops a note with many of them. Used by one thread.
 */
final class NoteBudget {

    /** A thousand formulas take about a second, a graph of some hundred nodes less than that. */
    static final Duration USUAL = Duration.ofSeconds(60);

    private final Duration limit;
    private final LongSupplier nanos;
    private long spent;

    /**
     * Creates a budget.
     *
     * @param nanos a clock, in nanoseconds
     */
    NoteBudget(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    static NoteBudget usual() {
        return new NoteBudget(USUAL, System::nanoTime);
    }

    /** Does some work; returns nothing if what came before has used up the time. */
    <T> Optional<T> spend(Supplier<T> work) {
        if (spent > limit.toNanos()) {
            return Optional.empty();
        }
        long start = nanos.getAsLong();
        T outcome = work.get();
        spent += nanos.getAsLong() - start;
        return Optional.of(outcome);
    }

    /** Says that some things of a note take too long. */
    String exceeded(String things) {
        return "the " + things + " of this note take longer than " + limit.toSeconds() + " seconds";
    }
}
