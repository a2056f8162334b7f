package dev.cahier.migrate;

import dev.cahier.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What an import did. Immutable; findings are sorted by kind, subject and place.
 *
 * @param notes how many notes the source has
 * @param written how many files were written
 * @param unchanged how many files were there already, with the same content
 * @param kept the files of the target that their author has changed or removed, which were left
 *     alone
 * @param findings what was translated, what needs a hand and what was left out
 * @param diagnostics what is wrong with the configuration of the other tool
 */
public record ImportReport(
        ForeignTool tool,
        Path source,
        Path target,
        int notes,
        int written,
        int unchanged,
        List<String> kept,
        List<Finding> findings,
        List<Diagnostic> diagnostics) {

    public ImportReport {
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        kept = List.copyOf(kept);
        findings = findings.stream().sorted(Finding.ORDER).toList();
        diagnostics = diagnostics.stream().sorted().toList();
    }

    /** Returns whether the configuration could not be read, so that nothing was written. */
    public boolean failed() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
