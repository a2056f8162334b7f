package dev.cahier.cli;

import dev.cahier.build.BuildProgress;
import dev.cahier.build.ExportReport;
import dev.cahier.build.ExportReport.Exported;
import dev.cahier.build.ExportRequest;
import dev.cahier.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** Makes a file of notes, writes it and says so. */
final class ExportRun {

    private final CommandContext context;
    private final CommonOptions common;
    private final ExportOptions options;

    ExportRun(CommandContext context, CommonOptions common, ExportOptions options) {
        this.context = context;
        this.common = common;
        this.options = options;
    }

    /**
     * Runs an export; returns the exit code.
     *
     * @param ending the ending of the file's name
     * @param summary says how much there is in the file
     */
    int run(
            String ending,
            BiFunction<ExportRequest, BuildProgress, ExportReport> export,
            Function<Exported, String> summary) {
        ExportRequest request = options.request(common.source(), context.clock());
        ExportReport report;
        try (ProgressLine line = ProgressLine.of(context, !common.quiet() && !options.json())) {
            report = export.apply(request, line);
        }
        report.objection()
                .ifPresent(
                        objection -> {
                            throw options.usage(objection);
                        });
        Optional<Path> file =
                report.exported().map(made -> write(made, options.file(made.name() + ending)));
        common.printBriefly(report.diagnostics(), context);
        if (options.json()) {
            json(report, file);
        } else if (file.isPresent() && !common.quiet()) {
            Exported made = report.exported().orElseThrow();
            context.err()
                    .println(
                            "Wrote "
                                    + shown(file.get())
                                    + ": "
                                    + summary.apply(made)
                                    + ", "
                                    + size(made.content().length));
        }
        return ExitCode.of(report.diagnostics(), file.isEmpty());
    }

    /** The file is there whole or not at all. */
    private static Path write(Exported made, Path file) {
        try {
            AtomicFile.replace(file, made.content());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void json(ExportReport report, Optional<Path> file) {
        try (JsonGenerator json = JsonOutput.to(context.out())) {
            json.writeStartObject();
            report.exported()
                    .ifPresent(
                            made -> {
                                json.writeStringProperty("title", made.title());
                                json.writeNumberProperty("notes", made.notes());
                                json.writeNumberProperty("cards", made.cards());
                                json.writeNumberProperty("bytes", made.content().length);
                            });
            file.ifPresent(path -> json.writeStringProperty("output", path.toString()));
            json.writeName("diagnostics");
            DiagnosticJson.write(report.diagnostics(), json);
            json.writeEndObject();
        }
        context.out().println();
    }

    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String size(int bytes) {
        return bytes < 1000 ? bytes + " bytes" : (bytes + 500) / 1000 + " kB";
    }
}
