package dev.cahier.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The entry point of the command line. It does without picocli where it can. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Digits of the user's language belong neither into a site nor into a file name.
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), out, err, args));
    }

    /** Runs one command in an environment, whose variables say what the time is. */
    static int run(
            Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        Optional<Clock> clock = BuildClock.of(environment);
        if (clock.isPresent()) {
            return run(out, err, clock.get(), args);
        }
        new HarmlessWriter(err)
                .println(
                        "cahier: the environment variable "
                                + BuildClock.VARIABLE
                                + " must be a number of seconds since 1970, such as 1767225600;"
                                + " it is '"
                                + environment.get(BuildClock.VARIABLE)
                                + "'");
        return ExitCode.USAGE;
    }

    private static int run(PrintWriter out, PrintWriter err, Clock clock, String... args) {
        CommandContext context =
                new CommandContext(System.in, out, err, Terminal.ofThisProcess(), clock);
        ForeignExit foreign = ForeignExit.watch(failures(context, args));
        int code = run(context, args);
        out.flush();
        err.flush();
        foreign.stopWatching();
        return code;
    }

    private static Failures failures(CommandContext context, String... args) {
        return new Failures(context, List.of(args).contains("--json"));
    }

    /**
     * Runs one command.
     *
     * @return the exit code, one of {@link ExitCode}
     */
    static int run(CommandContext context, String... args) {
        Failures failures = failures(context, args);
        Optional<BuildCommand> build = PlainBuild.of(context, args);
        int code =
                build.isPresent()
                        ? run(build.get(), failures)
                        : Commands.run(context, failures, args);
        context.out().flush();
        return code;
    }

    private static int run(BuildCommand build, Failures failures) {
        try {
            return build.call();
        } catch (RuntimeException | Error e) {
            return failures.report(e);
        }
    }
}
