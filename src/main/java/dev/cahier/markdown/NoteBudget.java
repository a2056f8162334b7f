package dev.cahier.markdown;

import dev.cahier.math.Typesetting;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The time that the formulas of one note may take together. One formula that never ends is stopped
 * by the engine; this stops a note with many of them. Used by one thread.
 */
final class NoteBudget {

    /** A thousand formulas take about a second. */
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

    /** Typesets a formula, or refuses it if those before have used up the time. */
    Typesetting spend(Supplier<Typesetting> typesetting) {
        if (spent > limit.toNanos()) {
            return new Typesetting.Failed(
                    "the formulas of this note take longer than " + limit.toSeconds() + " seconds",
                    0,
                    Optional.of("simplify the formulas that take long, or split the note"));
        }
        long start = nanos.getAsLong();
        Typesetting outcome = typesetting.get();
        spent += nanos.getAsLong() - start;
        return outcome;
    }
}
