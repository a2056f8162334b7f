package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BuildClockTest {

    @ParameterizedTest
    @ValueSource(strings = {"1767225600", " 1767225600\n"})
    void standsStillAtTheTimeOfTheEnvironment(String seconds) {
        assertThat(of(seconds).map(Clock::instant)).contains(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void isThatOfTheSystemOtherwise(String seconds) {
        assertThat(of(seconds)).contains(Clock.systemUTC());
        assertThat(BuildClock.of(Map.of())).contains(Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "today",
                "-1",
                "1.5",
                "1e9",
                "2026-01-01",
                "１７６７",
                "1767225600000",
                "999999999999999999999"
            })
    void isNoneWhereTheEnvironmentSaysNoTime(String seconds) {
        assertThat(of(seconds)).isEmpty();
    }

    @Test
    void aMistakeInTheEnvironmentIsReported() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int code =
                Main.run(
                        Map.of(BuildClock.VARIABLE, "to\u001b[31mday"),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        "--version");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith("cahier: the environment variable SOURCE_DATE_EPOCH must be a number")
                .contains("it is 'to")
                .doesNotContain("\u001b");
    }

    private static Optional<Clock> of(String seconds) {
        return BuildClock.of(Map.of(BuildClock.VARIABLE, seconds));
    }
}
