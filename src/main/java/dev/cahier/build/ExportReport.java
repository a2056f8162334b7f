package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticLimit;
import java.util.List;
import java.util.Optional;

/**
 * What came of an export.
 *
 * @param exported what was made; empty if something is wrong
 * @param objection why the user did not name anything that can be taken away, in one line
 * @param diagnostics everything found wrong, sorted and within {@link DiagnosticLimit}
 */
public record ExportReport(
        Optional<Exported> exported, Optional<String> objection, List<Diagnostic> diagnostics) {

    public ExportReport {
        diagnostics = DiagnosticLimit.apply(diagnostics.stream().distinct().sorted().toList());
    }

    /**
     * What was made.
     *
     * @param name what the file is called without an ending, if the user does not say
     * @param title the title of what was taken away
     * @param notes how many notes it has
     * @param cards how many flash cards it has; 0 for a book
     * @param content the bytes of the file, which nobody changes
     */
    public record Exported(String name, String title, int notes, int cards, byte[] content) {}

    static ExportReport stopped(Diagnostic problem) {
        return new ExportReport(Optional.empty(), Optional.empty(), List.of(problem));
    }
}
