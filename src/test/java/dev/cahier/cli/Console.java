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
        CommandContext context =
                new CommandContext(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Terminal.none(),
                        Clock.fixed(TrialSites.NOW, ZoneOffset.UTC));
        int code = Main.run(context, args);
        return new Console(code, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
