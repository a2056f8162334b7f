package dev.cahier.diagnostic;

import static dev.cahier.diagnostic.DiagnosticLimit.MOST_OF_ONE_KIND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagnosticLimitTest {

    @Test
    void countsWhatIsBeyondTheLimit() {
        List<Diagnostic> many = new ArrayList<>();
        for (int line = 1; line <= 1000; line++) {
            many.add(Diagnostic.error("a-b", place("x.md", line), "wrong"));
        }
        many.add(Diagnostic.warning("a-b", place("x.md", 1001), "doubtful"));
        many.add(Diagnostic.error("a-b", place("y.md", 1), "wrong"));

        List<Diagnostic> listed = DiagnosticLimit.apply(many);

        assertThat(listed).hasSize(MOST_OF_ONE_KIND + 3);
        Diagnostic omitted = listed.get(MOST_OF_ONE_KIND);
        assertThat(omitted.severity()).isEqualTo(Severity.ERROR);
        assertThat(omitted.code()).isEqualTo("diagnostics-omitted");
        assertThat(omitted.location()).contains(place("x.md", MOST_OF_ONE_KIND + 1));
        assertThat(omitted.message()).contains("800 more of error[a-b]");
        assertThat(DiagnosticLimit.apply(listed)).isEqualTo(listed);
    }

    @Test
    void keepsNotesAndWhatHasNoPlace() {
        List<Diagnostic> many = new ArrayList<>();
        for (int line = 1; line <= 1000; line++) {
            many.add(Diagnostic.note("a-b", place("x.md", line), "repaired"));
        }

        assertThat(DiagnosticLimit.apply(many)).isEqualTo(many);
    }

    private static SourceLocation place(String path, int line) {
        return new SourceLocation(path, line, 1, "");
    }
}
