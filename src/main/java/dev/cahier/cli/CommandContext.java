package dev.cahier.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;

/**
 * What a command meets outside of itself, so that tests can hand it their own.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for everything said about them
 * @param terminal what standard error is connected to
 * @param clock the time
 */
record CommandContext(
        InputStream in, PrintWriter out, PrintWriter err, Terminal terminal, Clock clock) {}
