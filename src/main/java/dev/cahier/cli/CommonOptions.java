package dev.cahier.cli;

import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticPrinter;
import dev.cahier.diagnostic.Severity;
import dev.cahier.extension.Extensions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command has. */
final class CommonOptions {

    /** The name of the field that holds these options in the class of each command. */
    static final String FIELD = "common";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-s", "--source"},
            paramLabel = "DIR",
            description = "The site's folder (default: the current one).")
    private Path source = Path.of("");

    @Option(
            names = {"-q", "--quiet"},
            description = "Say only what is wrong.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more, such as how long each step took.")
    private boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Use colours: auto, always or never (default: auto).")
    private Terminal.Color color = Terminal.Color.AUTO;

    /** Creates options that picocli sets. */
    CommonOptions() {}

    /** Creates options. */
    CommonOptions(Path source, boolean quiet, boolean verbose) {
        this.source = source;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    /**
     * Returns the site's folder, absolute.
     *
     * @throws RuntimeException one of {@link WrongUsage} when there is no such folder
     */
    Path source() {
        Path folder = source.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw WrongUsage.of(command, "there is no folder " + folder);
        }
        return folder;
    }

    /** Returns the site's folder, absolute, which need not exist. */
    Path target() {
        return source.toAbsolutePath().normalize();
    }

    /** Returns a path in the site's folder as the user can type it where the command was given. */
    Path under(Path path) {
        Path typed = source.resolve(path).normalize();
        return typed.toString().isEmpty() ? Path.of(".") : typed;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    /**
     * Prints diagnostics to standard error as {@link #print} does, but what was repaired only once
     * for each note, unless the user wants to know more.
     */
    void printBriefly(Collection<Diagnostic> diagnostics, CommandContext context) {
        print(verbose ? diagnostics : RepairDigest.of(diagnostics), context);
    }

    /** Prints diagnostics to standard error; without notes when the user wants quiet. */
    void print(Collection<Diagnostic> diagnostics, CommandContext context) {
        new DiagnosticPrinter(
                        context.styledErr(),
                        color.on(context.terminal()),
                        context.terminal().columns())
                .print(
                        diagnostics.stream()
                                .filter(d -> !quiet || d.severity() != Severity.NOTE)
                                .toList());
    }

    /** Loads the functions of the site. */
    Extensions extensions() {
        Path folder = source();
        return Extensions.load(folder, SiteConfigLoader.load(folder).config().trust());
    }

    /** Says what is wrong with the functions of a site; returns the exit code. */
    int report(Extensions extensions, CommandContext context) {
        print(extensions.diagnostics().stream().sorted().toList(), context);
        boolean failed = extensions.diagnostics().stream().anyMatch(Diagnostic::isError);
        return failed ? ExitCode.SITE_HAS_ERRORS : ExitCode.OK;
    }
}
