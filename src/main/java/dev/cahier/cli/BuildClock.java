package dev.cahier.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

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

    /** Returns a clock that stands still if the environment says when, else that of the system. */
    static Clock of(Map<String, String> environment) {
        String seconds = environment.getOrDefault(VARIABLE, "").strip();
        return seconds.matches("[0-9]{1," + MOST_DIGITS + "}")
                ? Clock.fixed(Instant.ofEpochSecond(Long.parseLong(seconds)), ZoneOffset.UTC)
                : Clock.systemUTC();
    }
}
