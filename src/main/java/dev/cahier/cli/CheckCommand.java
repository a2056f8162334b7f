package dev.cahier.cli;

import dev.cahier.build.BuildProgress;
import dev.cahier.build.CheckReport;
import dev.cahier.build.SiteCheck;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks the notes without building anything. */
@Command(
        name = "check",
        description = {
            "Says what is wrong with the notes, drafts included, and builds nothing.",
            "Formulas, links, anchors, images, front matter, encodings and claims are checked."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class CheckCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "Print the report as JSON to standard output.")
    private boolean json;

    @Option(
            names = "--fix-math",
            description =
                    "Rewrite formulas that were read with a repair, so that they need none;"
                            + " shows the changes and asks first.")
    private boolean fixMath;

    @Option(names = "--yes", description = "With --fix-math: write the changes without asking.")
    private boolean yes;

    private final CommandContext context;

    CheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (yes && !fixMath) {
            throw new ParameterException(spec.commandLine(), "--yes goes with --fix-math");
        }
        Path source = common.source();
        boolean showProgress = context.terminal().interactive() && !common.quiet() && !json;
        CheckReport report;
        try (ProgressLine line = new ProgressLine(context.err())) {
            BuildProgress progress = showProgress ? line : BuildProgress.SILENT;
            report = new SiteCheck(source, context.clock().instant(), fixMath, progress).run();
        }
        common.print(report.diagnostics(), context);
        if (json) {
            CheckJson.write(report, context.out());
        } else if (!common.quiet()) {
            CheckSummary.print(report, context.err());
        }
        if (fixMath) {
            new MathFix(context, common, json).apply(report.rewrites(), source, yes);
        }
        return ExitCode.of(report.diagnostics(), report.failed());
    }
}
