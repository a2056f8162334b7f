package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cahier.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextOfFileTest {

    @TempDir private Path folder;

    @Test
    void readsTheFileAsItsNoteWasRead() throws IOException {
        byte[] bytes = "\uFEFF---\r\ntitle: T\r---\n汉 😀\r\n".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("a.md"), bytes);
        Note note = Notes.parser().parse("content/a.md", bytes).note().orElseThrow();

        TextOfFile text = note.text().readFrom(file);

        assertThat(text.read()).isEqualTo(note.source());
        assertThat(text.read().text()).isEqualTo("---\ntitle: T\n---\n汉 😀\n");
        assertThat(text.path()).isEqualTo("content/a.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BB", "Aa\n", "aA", "\uD800", "Ａa"})
    void refusesAFileThatHasChanged(String now) throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), now.replace('\uD800', '?'));
        TextOfFile text = TextOfFile.of(new SourceText("content/a.md", "Aa")).readFrom(file);

        assertThatThrownBy(text::read)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + file)
                .cause()
                .hasMessageContaining("it changed while Cahier was working on the site");
    }

    @Test
    void refusesAFileThatIsNoTextAnyMore() throws IOException {
        Path file = Files.write(folder.resolve("a.md"), new byte[] {(byte) 0xC0});
        TextOfFile text = TextOfFile.of(new SourceText("content/a.md", "x")).readFrom(file);

        assertThatThrownBy(text::read).isInstanceOf(UncheckedIOException.class);
        Files.delete(file);
        assertThatThrownBy(text::read).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void comparesWithoutReading() {
        TextOfFile text = TextOfFile.of(new SourceText("content/a.md", "x"));
        TextOfFile gone = text.readFrom(folder.resolve("gone.md"));

        assertThat(gone).isEqualTo(text).hasSameHashCodeAs(text);
        assertThat(gone).isNotEqualTo(TextOfFile.of(new SourceText("content/a.md", "y")));
        assertThat(gone).isNotEqualTo(TextOfFile.of(new SourceText("content/b.md", "x")));
        assertThat(gone.is("x")).isTrue();
        assertThat(gone.is("y")).isFalse();
        assertThat(gone).hasToString("content/a.md (1 characters)");
    }
}
