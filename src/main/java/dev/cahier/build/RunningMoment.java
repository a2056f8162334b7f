package dev.cahier.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * A moment while the computer runs. A file system may give a file its length and its times before
 * its content: if the power fails in between, the file looks as it should and holds zeros. So what
 * a file looked like at a moment tells nothing once the computer has started again.
 *
 * @param clock what the disk's clock showed
 * @param running nanoseconds, of a clock that begins when the computer starts and may stand still
 *     while it sleeps
 */
record RunningMoment(Instant clock, long running) {

    /** The disk's clock may tick every two seconds only; no computer starts as fast as this. */
    private static final Duration LEAST_BREAK = Duration.ofSeconds(5);

    /**
     * Returns this moment.
     *
     * @param clock what the disk's clock shows
     */
    static RunningMoment now(Instant clock) {
        return new RunningMoment(clock, System.nanoTime());
    }

    /**
     * Returns whether the computer has run since an earlier moment, without a start. If it slept,
     * or if its clock was set, that is not known.
     */
    boolean isInOneRunWith(RunningMoment earlier) {
        Duration passed = Duration.between(earlier.clock, clock);
        Duration run = Duration.ofNanos(running - earlier.running);
        return passed.minus(run).abs().compareTo(LEAST_BREAK) < 0;
    }

    static RunningMoment read(DataInputStream in) throws IOException {
        return new RunningMoment(Instant.ofEpochSecond(in.readLong(), in.readInt()), in.readLong());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(clock.getEpochSecond());
        out.writeInt(clock.getNano());
        out.writeLong(running);
    }
}
