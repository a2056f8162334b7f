package dev.cahier.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class DefectTest {

    @Test
    void namesTheNoteAndTheCalls() {
        Diagnostic defect =
                guarded(
                        () -> {
                            throw new IllegalStateException("not possible");
                        });

        assertThat(defect.location().orElseThrow().path()).isEqualTo("content/a.md");
        assertThat(defect.message())
                .isEqualTo(
                        "Cahier failed on this note: java.lang.IllegalStateException: not possible");
        assertThat(defect.hint().orElseThrow())
                .contains("report it", "dev.cahier.diagnostic.DefectTest");
        assertThat(Defect.isAmong(List.of(defect))).isTrue();
    }

    @Test
    void saysWhatToDoWhereANoteTakesTooMuch() {
        Diagnostic memory =
                guarded(
                        () -> {
                            throw new OutOfMemoryError();
                        });
        Diagnostic stack = guarded(DefectTest::endless);

        assertThat(memory.message()).isEqualTo("Cahier ran out of memory on this note");
        assertThat(memory.hint().orElseThrow()).contains("-Xmx4g");
        assertThat(stack.message()).isEqualTo("Cahier ran out of stack on this note");
        assertThat(stack.hint().orElseThrow()).contains("-Xss16m");
    }

    @Test
    void letsFailuresPassThatConcernMoreThanTheNote() {
        UncheckedIOException full = new UncheckedIOException("disk", new IOException("full"));

        assertThatThrownBy(
                        () ->
                                guarded(
                                        () -> {
                                            throw full;
                                        }))
                .isSameAs(full);
    }

    private static int endless() {
        return endless() + 1;
    }

    private static Diagnostic guarded(Supplier<Object> work) {
        return Defect.guard(
                "content/a.md",
                List.of(UncheckedIOException.class),
                () -> {
                    work.get();
                    throw new AssertionError("nothing was thrown");
                },
                defect -> defect);
    }
}
