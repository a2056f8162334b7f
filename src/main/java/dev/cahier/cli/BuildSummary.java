package dev.cahier.cli;

import dev.cahier.build.BuildReport;
import dev.cahier.build.Outcome;
import dev.cahier.build.Work;
import dev.cahier.diagnostic.Severity;
import dev.cahier.note.Unpublished;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a few lines what came of a build. */
final class BuildSummary {

    /** A folder of pictures can be left out as a whole. */
    private static final int LONGEST_LIST = 50;

    private final PrintWriter err;
    private final CommonOptions options;

    BuildSummary(PrintWriter err, CommonOptions options) {
        this.err = err;
        this.options = options;
    }

    void print(BuildReport report) {
        if (!options.quiet()) {
            unpublished(report.outcome().unpublished());
            if (options.verbose()) {
                steps(report);
            }
        }
        if (report.failed()) {
            err.println(
                    "Not written: "
                            + counted(report)
                            + ". The site in "
                            + shown(report.output())
                            + " is as it was.");
        } else if (!options.quiet()) {
            done(report);
        }
        err.flush();
    }

    /** Says what came of a build of a preview, in one line. */
    void printOfPreview(BuildReport report) {
        if (!options.quiet() && options.verbose()) {
            steps(report);
        }
        if (report.failed()) {
            err.println(counted(report) + ": the last pages without errors are shown.");
        } else if (!options.quiet()) {
            String warnings = report.count(Severity.WARNING) == 0 ? "" : ", " + counted(report);
            err.println(
                    "Built "
                            + count(report.outcome().pages(), "page")
                            + ", "
                            + count(report.work().written(), "changed file")
                            + warnings
                            + " in "
                            + seconds(report.millis().get("total")));
        }
        err.flush();
    }

    private void done(BuildReport report) {
        Outcome outcome = report.outcome();
        String warnings = report.count(Severity.WARNING) == 0 ? "" : ", " + counted(report);
        boolean unchanged = report.work().equals(Work.NONE);
        String changed = unchanged ? "" : ", " + count(report.work().written(), "changed file");
        err.println(
                (unchanged ? "Nothing has changed: " : "Built ")
                        + count(outcome.notes(), "note")
                        + (unchanged ? " in " : " into ")
                        + count(outcome.pages(), "page")
                        + ", "
                        + count(report.formulas().total(), "formula")
                        + ", "
                        + count(outcome.charts(), "chart")
                        + changed
                        + warnings
                        + " in "
                        + seconds(report.millis().get("total"))
                        + " → "
                        + shown(report.output()));
    }

    private void unpublished(List<Unpublished> notes) {
        if (!notes.isEmpty()) {
            err.println("Not published:");
            int shown = options.verbose() ? notes.size() : LONGEST_LIST;
            notes.stream()
                    .limit(shown)
                    .forEach(note -> err.println("  " + note.path() + ": " + note.reason()));
            if (notes.size() > shown) {
                err.println("  and " + (notes.size() - shown) + " more, listed by --verbose");
            }
        }
    }

    private void steps(BuildReport report) {
        err.println(
                report.millis().entrySet().stream()
                        .map(step -> step.getKey() + " " + step.getValue() + " ms")
                        .collect(Collectors.joining(", ")));
    }

    private static String counted(BuildReport report) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            long number = report.count(severity);
            if (number > 0) {
                counts.add(count(number, severity.word()));
            }
        }
        return String.join(" and ", counts);
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }

    private String shown(Path output) {
        Path here = Path.of("").toAbsolutePath();
        return output.startsWith(here) && !output.equals(here)
                ? here.relativize(output).toString()
                : output.toString();
    }
}
