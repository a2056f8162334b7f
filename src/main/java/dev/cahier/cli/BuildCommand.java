package dev.cahier.cli;

import dev.cahier.build.BuildReport;
import dev.cahier.build.BuildRequest;
import dev.cahier.build.OutputFolder;
import dev.cahier.build.SiteBuild;
import dev.cahier.config.BaseUrl;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the site. */
@Command(
        name = "build",
        description = "Builds the site: notes in content/ become pages in site/.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class BuildCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ContentOptions content = new ContentOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder for the finished site (default: site in the source folder).")
    private Path output;

    @Option(
            names = {"-b", "--base-url"},
            paramLabel = "URL",
            description = "Where the site will be; replaces baseUrl of cahier.yaml.")
    private String baseUrl;

    @Option(names = "--strict", description = "Fail on warnings.")
    private boolean strict;

    @Option(names = "--clean", description = "Ignore the cache of earlier builds.")
    private boolean clean;

    @Option(names = "--json", description = "Print the report as JSON to standard output.")
    private boolean json;

    private final CommandContext context;

    /** Creates a command whose options picocli sets. */
    BuildCommand(CommandContext context) {
        this.context = context;
    }

    /** Creates a command with options. */
    BuildCommand(
            CommandContext context,
            CommonOptions common,
            ContentOptions content,
            Optional<Path> output,
            Flags flags) {
        this.context = context;
        this.common = common;
        this.content = content;
        this.output = output.orElse(null);
        this.strict = flags.strict();
        this.clean = flags.clean();
        this.json = flags.json();
    }

    /** The options without values that only builds have. */
    record Flags(boolean strict, boolean clean, boolean json) {}

    @Override
    public Integer call() {
        BuildRequest request = request();
        BuildReport report;
        try (ProgressLine line = ProgressLine.of(context, !common.quiet() && !json)) {
            report = new SiteBuild(request, line).run();
        }
        common.printBriefly(report.diagnostics(), context);
        if (json) {
            BuildJson.write(report, context.out());
        } else {
            new BuildSummary(context.err(), common).print(report);
        }
        return ExitCode.of(report.diagnostics(), report.failed());
    }

    private BuildRequest request() {
        Path source = common.source();
        Path target = output == null ? source.resolve("site") : output.toAbsolutePath().normalize();
        new OutputFolder(source, target)
                .objection()
                .ifPresent(
                        objection -> {
                            throw usage(objection);
                        });
        return new BuildRequest(
                source,
                target,
                Optional.ofNullable(baseUrl).map(this::parseBaseUrl),
                content.drafts(),
                content.future(),
                strict,
                clean,
                context.clock().instant(),
                content.html());
    }

    private BaseUrl parseBaseUrl(String text) {
        return BaseUrl.parse(text)
                .orElseThrow(
                        () -> usage("--base-url must be " + BaseUrl.FORM + ", not '" + text + "'"));
    }

    private RuntimeException usage(String message) {
        return WrongUsage.of(spec, message);
    }
}
