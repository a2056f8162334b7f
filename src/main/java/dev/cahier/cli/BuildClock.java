package dev.cahier.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * The time that decides which notes are published. A build that is to be repeated later says it in
 * the environment.
 *
 * @see <a href="https://reproducible-builds.org/specs/source-date-epoch/">SOURCE_DATE_EPOCH</a>
 */
final class BuildClock {

    static final String VARIABLE = "SOURCE_DATE_EPOCH";

    private static final int MOST_DIGITS = 11;

    private BuildClock() {}

    /**
     * Returns a clock that stands still if the environment says when, else that of the system.
     *
     * @return empty if what the environment says is not a time
     */
    static Optional<Clock> of(Map<String, String> environment) {
        String seconds = environment.getOrDefault(VARIABLE, "").strip();
        if (seconds.isEmpty()) {
            return Optional.of(Clock.systemUTC());
        }
        return seconds.matches("[0-9]{1," + MOST_DIGITS + "}")
                ? Optional.of(fixed(Long.parseLong(seconds)))
                : Optional.empty();
    }

    private static Clock fixed(long seconds) {
        return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }
}
