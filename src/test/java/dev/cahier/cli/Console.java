package dev.cahier.cli;

import dev.cahier.build.TrialSites;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * What came of one command, run in this process.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Console(int code, String out, String err) {

    static Console run(String... args) {
        return runWith("", args);
    }

    /** Runs a command with a text as its standard input. */
    static Console runWith(String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(context(input, out, err), args);
        return new Console(code, lines(out), lines(err));
    }

    /** Returns a context in which nothing is read and nobody sees what is printed. */
    static CommandContext context() {
        return context("", new StringWriter(), new StringWriter());
    }

    private static CommandContext context(String input, StringWriter out, StringWriter err) {
        return new CommandContext(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                Terminal.none(),
                Clock.fixed(TrialSites.NOW, ZoneOffset.UTC));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
