package dev.cahier.cli;

import dev.cahier.build.ExplainedNote;
import dev.cahier.build.NoteExplanation;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains how a note was read, or what the code of a diagnostic means. */
@Command(
        name = "explain",
        description = {
            "Explains how a note was read, or what the code of a diagnostic means.",
            "Of a note: each key of its front matter, its address, its language, whether it is"
                    + " published and why, its redirects, and which notes link to it.",
            "Of a code, such as math-invalid: what it means and what to do."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ExplainCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private HtmlOption html = new HtmlOption();

    @Parameters(paramLabel = "FILE|CODE", description = "A note, or the code of a diagnostic.")
    private String subject = "";

    @Option(names = "--json", description = "Print the explanation as JSON.")
    private boolean json;

    private final CommandContext context;

    ExplainCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path source = common.source();
        Optional<Path> file = file(source);
        if (file.isPresent()) {
            return note(source, file.get());
        }
        DiagnosticCatalogue catalogue = DiagnosticCatalogue.load();
        DiagnosticCatalogue.Entry entry =
                catalogue.find(subject).orElseThrow(() -> unknown(catalogue));
        if (json) {
            ExplanationJson.write(entry, context.out());
        } else {
            ExplanationText.print(entry, context.out());
        }
        return ExitCode.OK;
    }

    /** Returns the file, which may also be named as diagnostics name it. */
    private Optional<Path> file(Path source) {
        try {
            Path given = Path.of(subject);
            return Optional.of(given.toAbsolutePath().normalize())
                    .filter(Files::isRegularFile)
                    .or(() -> Optional.of(source.resolve(given)).filter(Files::isRegularFile));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private ParameterException unknown(DiagnosticCatalogue catalogue) {
        String hint =
                catalogue.nearest(subject).map(code -> "; did you mean " + code + "?").orElse("");
        return new ParameterException(
                spec.commandLine(),
                "'" + subject + "' is neither a file nor the code of a diagnostic" + hint);
    }

    private int note(Path source, Path file) {
        String path =
                file.startsWith(source) ? source.relativize(file).toString() : file.toString();
        ExplainedNote explained;
        try (ProgressLine line = ProgressLine.of(context, !common.quiet() && !json)) {
            explained =
                    new NoteExplanation(source, context.clock().instant(), html.html(), line)
                            .explain(path.replace('\\', '/'), bytes(file));
        }
        if (json) {
            ExplanationJson.write(explained, context.out());
        } else {
            new ExplanationText(context.out()).print(explained);
        }
        context.out().flush();
        common.print(explained.problems(), context);
        boolean failed = explained.problems().stream().anyMatch(Diagnostic::isError);
        return ExitCode.of(explained.problems(), failed);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
