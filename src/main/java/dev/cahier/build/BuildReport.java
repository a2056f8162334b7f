package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticLimit;
import dev.cahier.diagnostic.Severity;
import dev.cahier.math.MathStatistics;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a build.
 *
 * @param outcome what was made
 * @param formulas the work of the formula engine
 * @param diagnostics everything found wrong, sorted and within {@link DiagnosticLimit}
 * @param work what this build has done, rather than taken from an earlier one
 * @param millis how long each step took, in milliseconds, in the order of the steps, then {@code
 *     total}
 * @param output the folder of the finished site
 * @param strict whether warnings fail the build
 */
public record BuildReport(
        Outcome outcome,
        MathStatistics formulas,
        List<Diagnostic> diagnostics,
        Work work,
        Map<String, Long> millis,
        Path output,
        boolean strict) {

    public BuildReport {
        diagnostics = DiagnosticLimit.apply(diagnostics.stream().distinct().sorted().toList());
        millis = Collections.unmodifiableMap(new LinkedHashMap<>(millis));
    }

    /** Returns the same report for a build that had nothing to do. */
    BuildReport again(Map<String, Long> times) {
        return new BuildReport(outcome, formulas, diagnostics, Work.NONE, times, output, strict);
    }

    /** Returns how many diagnostics of a severity there are. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    /** Returns whether something is wrong that keeps the site from being written. */
    public boolean failed() {
        return count(Severity.ERROR) > 0 || strict && count(Severity.WARNING) > 0;
    }
}
