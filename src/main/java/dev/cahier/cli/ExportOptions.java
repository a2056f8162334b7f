package dev.cahier.cli;

import dev.cahier.build.ExportRequest;
import dev.cahier.config.BaseUrl;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of commands that take notes away from a site. */
final class ExportOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin private ContentOptions content = new ContentOptions();

    @Parameters(
            paramLabel = "NOTE|SERIES",
            arity = "0..1",
            description =
                    "The file or address of a note, or the name of a series (default: all published"
                            + " notes).")
    private @Nullable String subject;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "The file to write (default: the name of the note, series or site, in the"
                            + " current folder).")
    private @Nullable Path output;

    @Option(
            names = {"-b", "--base-url"},
            paramLabel = "URL",
            description = "Where the site is; replaces baseUrl of cahier.yaml.")
    private @Nullable String baseUrl;

    @Option(names = "--json", description = "Print the report as JSON to standard output.")
    private boolean json;

    boolean json() {
        return json;
    }

    /**
     * Returns what the user asks for.
     *
     * @throws ParameterException if the file to write is a folder
     */
    ExportRequest request(Path source, Clock clock) {
        if (output != null) {
            file(output.toString());
        }
        Instant now = clock.instant();
        return new ExportRequest(
                source,
                Optional.ofNullable(subject).map(name -> path(source, name)),
                Optional.ofNullable(baseUrl).map(this::parsed),
                content.drafts(),
                content.future(),
                now,
                clock.equals(Clock.systemUTC()) ? Optional.empty() : Optional.of(now),
                content.html());
    }

    /**
     * Returns the file to write.
     *
     * @param name what it is called if the user does not say
     * @throws ParameterException if it is a folder, which would be replaced if it is empty
     */
    Path file(String name) {
        Path file = (output == null ? Path.of(name) : output).toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw usage(
                    file + " is a folder; -o must name a file, such as " + file.resolve("notes"));
        }
        return file;
    }

    ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** A file is named as seen from the current folder, or from that of the site. */
    private static String path(Path source, String name) {
        try {
            Path file = Path.of(name).toAbsolutePath().normalize();
            return Files.exists(file) && file.startsWith(source) && !file.equals(source)
                    ? source.relativize(file).toString().replace('\\', '/')
                    : name;
        } catch (InvalidPathException e) {
            return name;
        }
    }

    private BaseUrl parsed(String text) {
        return BaseUrl.parse(text)
                .orElseThrow(
                        () -> usage("--base-url must be " + BaseUrl.FORM + ", not '" + text + "'"));
    }
}
