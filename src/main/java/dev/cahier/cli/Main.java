package dev.cahier.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The entry point of the command line. It does without picocli where it can. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Digits of the user's language belong neither into a site nor into a file name.
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.ofThisProcess();
        CommandContext context =
                new CommandContext(System.in, out, err, terminal, BuildClock.of(System.getenv()));
        ForeignExit foreign = ForeignExit.watch(failures(context, args));
        int code = run(context, args);
        out.flush();
        err.flush();
        foreign.stopWatching();
        System.exit(code);
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
