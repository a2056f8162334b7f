package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunningMomentTest {

    private static final Instant CLOCK = Instant.parse("2029-06-01T10:00:00.123456789Z");
    private static final RunningMoment MOMENT =
            new RunningMoment(CLOCK, Duration.ofHours(9).toNanos());

    @ParameterizedTest
    @CsvSource({
        "a moment later, PT0.01S, PT0.01S, true",
        "an hour later, PT1H, PT1H, true",
        "a year later, P365D, P365D, true",
        "a disk whose clock ticks every two seconds, PT0S, PT1.99S, true",
        "the computer slept, PT8H, PT1H, false",
        "it started again at once, PT30S, -PT8H59M50S, false",
        "it has run for as long again, PT9H10S, PT0S, false",
        "it has run for longer than before, PT30H, PT20H, false",
        "somebody set the clock, -PT1H, PT1M, false",
        "somebody set the clock while it was off, PT-10H, -PT8H, false",
    })
    void tellsWhetherTheComputerHasStartedSince(
            String what, Duration passed, Duration run, boolean inOneRun) {
        RunningMoment later =
                new RunningMoment(CLOCK.plus(passed), MOMENT.running() + run.toNanos());

        assertThat(later.isInOneRunWith(MOMENT)).as(what).isEqualTo(inOneRun);
    }

    @Test
    void theClockOfThisComputerRuns() throws InterruptedException {
        RunningMoment first = RunningMoment.now(Instant.now());
        Thread.sleep(20);

        assertThat(RunningMoment.now(Instant.now()).isInOneRunWith(first)).isTrue();
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MOMENT.write(new DataOutputStream(bytes));

        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(RunningMoment.read(in)).isEqualTo(MOMENT);
    }
}
