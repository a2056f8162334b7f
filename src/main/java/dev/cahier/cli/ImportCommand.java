package dev.cahier.cli;

import dev.cahier.migrate.ForeignTool;
import dev.cahier.migrate.ImportReport;
import dev.cahier.migrate.SiteImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns a blog or vault of another tool into a site. */
@Command(
        name = "import",
        description = {
            "Turns the site of another tool into a site of Cahier.",
            "The old site is not changed. The new one goes into the folder that -s names; files"
                    + " there that you have changed since an earlier import are left alone."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ImportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(
            index = "0",
            paramLabel = "TOOL",
            description = "What the site was made with: hugo, hexo, jekyll or obsidian.")
    private String tool = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder of the old site.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print the report as JSON to standard output.")
    private boolean json;

    private final CommandContext context;

    ImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ForeignTool known =
                ForeignTool.of(tool)
                        .orElseThrow(
                                () ->
                                        usage(
                                                "'"
                                                        + tool
                                                        + "' is not a tool that can be imported: "
                                                        + String.join(", ", ForeignTool.words())));
        if (!Files.isDirectory(folder)) {
            throw usage("there is no folder " + folder.toAbsolutePath().normalize());
        }
        SiteImport siteImport = new SiteImport(known, folder, common.target());
        siteImport
                .objection()
                .ifPresent(
                        why -> {
                            throw usage(why);
                        });
        ImportReport report;
        try (ProgressLine line = ProgressLine.of(context, !common.quiet() && !json)) {
            report = siteImport.run(line::step);
        }
        common.print(report.diagnostics(), context);
        if (json) {
            ImportJson.write(report, context.out());
        } else if (!common.quiet() && !report.failed()) {
            new ImportText(context.err(), common.verbose()).print(report);
        }
        return ExitCode.of(report.diagnostics(), report.failed());
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
