package dev.cahier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.NoteRendering;
import dev.cahier.build.NoteRendering.RenderedFile;
import dev.cahier.data.DecodedText;
import dev.cahier.data.TextDecoder;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/** What must be true of a rendered note, whatever it holds. */
final class NoteOracle {

    private static final String PATH = "content/fuzz.md";

    private NoteOracle() {}

    /** Renders a note twice and checks it. */
    static RenderedFile check(NoteRendering rendering, byte[] note) {
        RenderedFile first = rendering.render(PATH, note);
        RenderedFile second = rendering.render(PATH, note);

        assertThat(second).isEqualTo(first);
        assertThat(first.diagnostics()).extracting(Diagnostic::code).doesNotContain("defect");
        assertThat(first.html().codePoints().filter(c -> !isLegalInXml(c)).toArray()).isEmpty();
        DecodedText decoded = TextDecoder.decode(PATH, note);
        List<String> lines =
                decoded.source().map(s -> s.text().split("\n", -1)).map(List::of).orElse(List.of());
        first.diagnostics().stream()
                .map(Diagnostic::location)
                .flatMap(Optional::stream)
                .forEach(place -> assertIsInside(place, lines));
        return first;
    }

    private static void assertIsInside(SourceLocation place, List<String> lines) {
        if (lines.isEmpty() || !place.path().equals(PATH)) {
            return;
        }
        assertThat(place.line()).isBetween(1, lines.size());
        assertThat(place.column()).isBetween(1, lines.get(place.line() - 1).length() + 1);
    }

    /** See the production Char of XML 1.0, and what HTML forbids in addition. */
    static boolean isLegalInXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF && c != 0x7F
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
