package dev.cahier.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DiagnosticTest {

    @Test
    void isOrderedByPathPositionAndGravity() {
        Diagnostic nowhere =
                new Diagnostic(Severity.NOTE, "z", Optional.empty(), "m", Optional.empty());
        List<Diagnostic> inOrder =
                List.of(
                        nowhere,
                        Diagnostic.note("z", at("a.md", 2, 9), "m"),
                        Diagnostic.error("z", at("a.md", 10, 1), "m"),
                        Diagnostic.warning("a", at("a.md", 10, 1), "m"),
                        Diagnostic.warning("b", at("a.md", 10, 1), "l"),
                        Diagnostic.warning("b", at("a.md", 10, 1), "m"),
                        Diagnostic.note("a", at("b.md", 1, 1), "m"));
        List<Diagnostic> shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(inOrder);
    }

    @Test
    void refusesPlacesThatAreNot1Based() {
        assertThatIllegalArgumentException().isThrownBy(() -> at("a.md", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> at("a.md", 1, 0));
    }

    private static SourceLocation at(String path, int line, int column) {
        return new SourceLocation(path, line, column, "");
    }
}
