package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.note.KnownNotes;
import dev.cahier.note.NoteParser;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the engine for formulas starts before it is asked for one. */
final class EarlyEngineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "设 $x$ 为实数",
                "By \\(x\\) we mean",
                "\\[ x \\]",
                "\\begin{align} x \\end{align}",
                "```math\nx\n```",
                "---\nmath: true\n---\n$x$",
            })
    void startsAsSoonAsANoteWithAFormulaIsRead(String text) {
        assertThat(starts(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "No formula, `code` and [a link](/x/)",
                "---\ntitle: About $x$\nmath: false\n---\n$x$",
            })
    void startsForNoOtherNote(String text) {
        assertThat(starts(text)).isZero();
    }

    private static int starts(String text) {
        AtomicInteger starts = new AtomicInteger();
        KnownNotes notes = new EarlyEngine(KnownNotes.NONE, true, starts::incrementAndGet);
        String path = "content/a.md";
        notes.read(
                path,
                Path.of(path),
                new NoteParser(SiteConfig.defaults()).parse(new SourceText(path, text)));
        return starts.get();
    }
}
