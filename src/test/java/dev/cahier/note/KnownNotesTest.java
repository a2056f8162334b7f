package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cahier.config.SiteConfig;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnownNotesTest {

    @TempDir private Path folder;

    private final Heads heads = new Heads();

    /** Keeps heads in memory; what is forgotten counts as changed. */
    private static final class Heads implements KnownNotes {

        private final Map<String, KeptHead> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<ParsedNote> find(String path, Path file) {
            return Optional.ofNullable(kept.get(path)).map(head -> head.toParsed(file));
        }

        @Override
        public void read(String path, Path file, ParsedNote parsed) {
            assertThat(file).hasFileName(path.substring(path.lastIndexOf('/') + 1));
            kept.put(path, KeptHead.of(parsed));
        }
    }

    @BeforeEach
    void givenNotes() throws IOException {
        given("a.md", "---\ntitle: A\n---\nbody\n");
        given("b/index.md", "---\ndraft: maybe\n---\n");
        given("b/x.png", "");
        given("c.md", "---\ntitle: a: b\n---\n");
        given("d.md", "正文\n");
    }

    @Test
    void readsOnlyWhatIsNotKnown() throws IOException {
        NoteCollection first = load(heads);
        NoteCollection second = load(heads);
        heads.kept.remove("content/a.md");
        given("a.md", "---\ntitle: New\n---\n");
        NoteCollection third = load(heads);

        assertThat(first.read()).isEqualTo(4);
        assertThat(heads.kept).hasSize(4);
        assertThat(second.read()).isZero();
        assertThat(second.notes()).isEqualTo(first.notes());
        assertThat(second.diagnostics()).isEqualTo(first.diagnostics());
        assertThat(second.others()).isEqualTo(first.others());
        assertThat(third.read()).isEqualTo(1);
        assertThat(third.notes().get(0).frontMatter().title().map(Located::value)).contains("New");
    }

    @Test
    void needsNoFileOfAKnownNoteUntilItsTextIsAskedFor() throws IOException {
        load(heads);
        given("a.md", "something else");

        Note note = load(heads).notes().get(0);

        assertThat(note.frontMatter().title().map(Located::value)).contains("A");
        assertThat(note.language("en")).isEqualTo("en");
        assertThat(note.addressLocation().sourceLine()).isEqualTo("---");
        assertThatThrownBy(note::source).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void loadsMoreTextThanStaysInMemory() throws IOException {
        String text = "body ".repeat(900_000);
        for (String name : List.of("e.md", "f.md", "g.md")) {
            given(name, text + name);
        }

        List<Note> notes = load(KnownNotes.NONE).notes();

        assertThat(notes).extracting(Note::path).contains("content/e.md", "content/g.md");
        assertThat(notes.subList(3, 6)).allMatch(note -> note.body().endsWith(name(note)));
        Files.delete(folder.resolve("content/e.md"));
        Files.delete(folder.resolve("content/f.md"));
        Files.delete(folder.resolve("content/g.md"));
        assertThat(notes.subList(3, 6)).anyMatch(KnownNotesTest::isGone);
    }

    private static String name(Note note) {
        return note.path().substring("content/".length());
    }

    private static boolean isGone(Note note) {
        try {
            return note.source().text().isEmpty();
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    private NoteCollection load(KnownNotes known) {
        return NoteLoader.load(SiteFolder.of(folder), SiteConfig.defaults(), known);
    }

    private void given(String name, String text) throws IOException {
        Path file = folder.resolve("content").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
