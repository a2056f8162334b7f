package dev.cahier.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;

/**
 * What a command meets outside of itself, so that tests can hand it their own.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param styledErr standard error for what makes its own texts harmless, and may send sequences to
 *     a terminal
 * @param terminal what standard error is connected to
 * @param clock the time
 * @param patience how long a command works before it shows its progress
 */
record CommandContext(
        InputStream in,
        PrintWriter out,
        PrintWriter styledErr,
        Terminal terminal,
        Clock clock,
        Duration patience) {

    /** Creates a context in which a command shows its progress once it has taken a second. */
    CommandContext(
            InputStream in,
            PrintWriter out,
            PrintWriter styledErr,
            Terminal terminal,
            Clock clock) {
        this(in, out, styledErr, terminal, clock, Duration.ofSeconds(1));
    }

    /** Returns standard error, for everything said about the results. */
    PrintWriter err() {
        return new HarmlessWriter(styledErr);
    }
}
