package dev.cahier.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DiagnosticCatalogueTest {

    private final DiagnosticCatalogue catalogue = DiagnosticCatalogue.load();

    @Test
    void readsEscapedBarsAndLinks() {
        DiagnosticCatalogue.Entry entry =
                DiagnosticCatalogue.parse(
                                "## S\n| `a-b` | error | m | `x \\| y` | see [m](macros.md#x) |\n")
                        .find("a-b")
                        .orElseThrow();

        assertThat(entry.example()).isEqualTo("`x | y`");
        assertThat(entry.cure()).isEqualTo("see docs/macros.md");
        assertThat(entry.subject()).isEqualTo("S");
    }

    @Test
    void knowsWhatASlipMeans() {
        assertThat(catalogue.nearest("math-invald")).contains("math-invalid");
    }
}
