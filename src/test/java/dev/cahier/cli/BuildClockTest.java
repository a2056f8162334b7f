package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BuildClockTest {

    @Test
    void standsStillAtTheTimeOfTheEnvironment() {
        assertThat(BuildClock.of(Map.of(BuildClock.VARIABLE, "1767225600")).instant())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "-1", "999999999999999999999"})
    void isThatOfTheSystemOtherwise(String seconds) {
        assertThat(BuildClock.of(Map.of(BuildClock.VARIABLE, seconds)))
                .isEqualTo(Clock.systemUTC());
    }
}
