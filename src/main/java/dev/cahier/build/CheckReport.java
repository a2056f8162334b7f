package dev.cahier.build;

import dev.cahier.check.Rewrite;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticLimit;
import dev.cahier.math.MathStatistics;
import java.util.List;

/**
 * What came of a check.
 *
 * @param notes how many notes were read, those that are not published included
 * @param formulas the work of the formula engine
 * @param diagnostics everything found wrong, sorted and within {@link DiagnosticLimit}
 * @param rewrites the notes whose formulas can be written as they are read, sorted by path; only if
 *     they were asked for
 */
public record CheckReport(
        int notes, MathStatistics formulas, List<Diagnostic> diagnostics, List<Rewrite> rewrites) {

    public CheckReport {
        diagnostics = DiagnosticLimit.apply(diagnostics.stream().distinct().sorted().toList());
        rewrites = List.copyOf(rewrites);
    }

    /** Returns whether something is wrong that would keep the site from being built. */
    public boolean failed() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
