package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RepairDigestTest {

    @Test
    void tellsARepairOnceForEachNoteAndKind() {
        List<Diagnostic> told =
                RepairDigest.of(
                        List.of(
                                Diagnostic.note("math-repaired", at("a.md", 1), "x"),
                                Diagnostic.note("math-repaired", at("a.md", 2), "y"),
                                Diagnostic.warning("math-padded", at("a.md", 2), "p"),
                                Diagnostic.warning("math-padded", at("a.md", 3), "p"),
                                Diagnostic.note("math-repaired", at("a.md", 4), "z"),
                                Diagnostic.note("math-delimiters", at("a.md", 4), "d"),
                                Diagnostic.note("math-repaired", at("b.md", 1), "x")));

        assertThat(told)
                .extracting(Diagnostic::message)
                .containsExactly(
                        "x (the first of 3 in this file; --verbose shows all)",
                        "p (the first of 2 in this file; --verbose shows all)",
                        "d",
                        "x");
    }

    @Test
    void leavesOutNoErrorAndNoOtherWarning() {
        List<Diagnostic> all =
                List.of(
                        Diagnostic.error("math-invalid", at("a.md", 1), "x"),
                        Diagnostic.error("math-invalid", at("a.md", 1), "x"),
                        Diagnostic.warning("link-missing", at("a.md", 1), "x"),
                        Diagnostic.warning("link-missing", at("a.md", 2), "x"));

        assertThat(RepairDigest.of(all)).isEqualTo(all);
    }

    private static SourceLocation at(String path, int line) {
        return new SourceText(path, "1\n2\n3\n4\n").at(2 * (line - 1));
    }
}
