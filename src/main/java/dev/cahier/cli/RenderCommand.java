package dev.cahier.cli;

import dev.cahier.build.NoteRendering;
import dev.cahier.build.NoteRendering.RenderedFile;
import dev.cahier.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Prints the HTML of notes. */
@Command(
        name = "render",
        description = "Prints the HTML of a note's body, without a page around it.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class RenderCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private HtmlOption html = new HtmlOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Notes; '-' reads one from standard input.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "Print the HTML and what is wrong as JSON.")
    private boolean json;

    private final CommandContext context;

    RenderCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path source = common.source();
        files.forEach(this::requireFile);
        List<RenderedFile> rendered = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        try (ProgressLine line = ProgressLine.of(context, !common.quiet() && !json);
                NoteRendering rendering = NoteRendering.open(source, html.html(), line)) {
            diagnostics.addAll(rendering.diagnostics());
            for (String file : files) {
                RenderedFile result = rendering.render(path(source, file), bytes(file));
                rendered.add(result);
                diagnostics.addAll(result.diagnostics());
                line.advanced("files", rendered.size(), files.size());
            }
        }
        if (json) {
            writeJson(rendered);
        } else {
            rendered.forEach(file -> context.out().print(file.html()));
        }
        diagnostics.sort(null);
        common.print(diagnostics, context);
        boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
        return ExitCode.of(diagnostics, failed);
    }

    /** Returns the path that diagnostics name: relative to the site, where the file is in it. */
    private static String path(Path source, String file) {
        if (file.equals(STANDARD_INPUT)) {
            return STANDARD_INPUT;
        }
        Path absolute = Path.of(file).toAbsolutePath().normalize();
        String path = absolute.startsWith(source) ? source.relativize(absolute).toString() : file;
        return path.replace('\\', '/');
    }

    private void requireFile(String file) {
        boolean known =
                file.equals(STANDARD_INPUT)
                        || Files.isReadable(Path.of(file)) && !Files.isDirectory(Path.of(file));
        if (!known) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
    }

    private byte[] bytes(String file) {
        try {
            return file.equals(STANDARD_INPUT)
                    ? context.in().readAllBytes()
                    : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void writeJson(List<RenderedFile> rendered) {
        try (JsonGenerator generator = JsonOutput.to(context.out())) {
            generator.writeStartArray();
            for (RenderedFile file : rendered) {
                generator.writeStartObject();
                generator.writeStringProperty("path", file.path());
                generator.writeStringProperty("html", file.html());
                generator.writeName("diagnostics");
                DiagnosticJson.write(file.diagnostics(), generator);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
        context.out().println();
    }
}
