package dev.cahier.cli;

import dev.cahier.build.BuildProgress;
import dev.cahier.build.CheckReport;
import dev.cahier.build.SiteCheck;
import dev.cahier.check.ExternalLinks;
import dev.cahier.check.Fixes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    @Mixin private HtmlOption html = new HtmlOption();

    @Option(names = "--json", description = "Print the report as JSON to standard output.")
    private boolean json;

    @Option(
            names = "--fix-math",
            description =
                    "Rewrite formulas that were read with a repair, so that they need none;"
                            + " shows the changes and asks first.")
    private boolean fixMath;

    @Option(
            names = "--fix",
            description =
                    "Fix what is safe: missing and misplaced spaces, and formulas that were read"
                            + " with a repair. Shows the changes, and asks on a terminal.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix: show the changes and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--yes",
            description = "With --fix or --fix-math: write the changes without asking.")
    private boolean yes;

    @Option(
            names = "--external",
            description =
                    "Ask links that lead out of the site, too; answers are kept for a week in"
                            + " .cahier.")
    private boolean external;

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Write the report as SARIF 2.1.0, so that GitHub annotates changes.")
    private @Nullable Path sarif;

    private final CommandContext context;

    CheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (yes && !fixMath && !fix) {
            throw new ParameterException(spec.commandLine(), "--yes goes with --fix or --fix-math");
        }
        if (dryRun && (yes || !fix)) {
            throw new ParameterException(
                    spec.commandLine(), "--dry-run goes with --fix and without --yes");
        }
        Path source = common.source();
        CheckReport report;
        try (ProgressLine line = ProgressLine.of(context, !common.quiet() && !json)) {
            report = check(source, line).run();
        }
        common.print(report.diagnostics(), context);
        if (json) {
            CheckJson.write(report, context.out());
        } else if (!common.quiet()) {
            CheckSummary.print(report, context.err());
        }
        if (sarif != null) {
            Sarif.write(report.diagnostics(), source, sarif);
        }
        if (fix || fixMath) {
            new NoteFix(context, common, fix ? "place" : "formula", json)
                    .apply(report.rewrites(), source, consent());
        }
        return ExitCode.of(report.diagnostics(), report.failed());
    }

    private SiteCheck check(Path source, BuildProgress progress) {
        Optional<ExternalLinks> asked =
                external
                        ? Optional.of(
                                new ExternalLinks(
                                        source.resolve(".cahier"),
                                        context.clock().instant(),
                                        ExternalLinks.Limits.USUAL))
                        : Optional.empty();
        Fixes fixes = fix ? Fixes.ALL : fixMath ? Fixes.FORMULAS : Fixes.NONE;
        return new SiteCheck(
                source, context.clock().instant(), fixes, asked, html.html(), progress);
    }

    private NoteFix.Consent consent() {
        if (dryRun) {
            return NoteFix.Consent.REFUSED;
        }
        return yes
                ? NoteFix.Consent.GIVEN
                : fix ? NoteFix.Consent.UNLESS_ASKED : NoteFix.Consent.ASKED;
    }
}
