package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.source.PublishedPath;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the same notes from file systems of Linux, macOS and Windows, on any of them. */
final class NotesOnOtherSystemsTest {

    @Test
    void notesAreTheSameOnEverySystem() throws IOException {
        List<String> onLinux = read(Configuration.unix(), "/home/me/notes");

        assertThat(onLinux)
                .contains(
                        "content/posts/激活 函数.md -> /posts/激活-函数/",
                        "content/posts/bundle/index.md -> /posts/bundle/",
                        "content/posts/bundle/pics/a.png -> /posts/bundle/pics/a.png",
                        "content/posts/broken.md:1:1 error front-matter-unclosed");
        assertThat(read(Configuration.osX(), "/Users/me/notes")).isEqualTo(onLinux);
        assertThat(read(Configuration.windows(), "C:\\Users\\me\\my notes")).isEqualTo(onLinux);
    }

    /** Linux holds both files; where the site is published, there may be room for one. */
    @Test
    void namesThatDifferOnlyInCaseAreAConflict() throws IOException {
        try (FileSystem linux = Jimfs.newFileSystem(Configuration.unix())) {
            Path site = linux.getPath("/site");
            write(site.resolve("content/posts/Entropy.md"), "---\ntitle: A\n---\n");
            write(site.resolve("content/posts/entropy.md"), "---\ntitle: B\n---\n");
            NoteCollection notes = NoteLoader.load(SiteFolder.of(site), SiteConfig.defaults());

            assertThat(AddressConflicts.among(notes.notes()))
                    .singleElement()
                    .extracting(Diagnostic::code)
                    .isEqualTo("address-conflict");
        }
    }

    /** Whatever a note is called, its page has a name that Windows can hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "con",
                "PRN",
                "aux.notes",
                "nul",
                "com1",
                "LPT9",
                "lpt³",
                "a.",
                "what?",
                "a:b",
                "a|b",
                "<x>",
                "say \"x\"",
                "x*",
                "c\\d",
                "trailing ",
                "index.html"
            })
    void pagesHaveNamesThatWindowsHolds(String name) throws IOException {
        try (FileSystem linux = Jimfs.newFileSystem(Configuration.unix())) {
            Path site = linux.getPath("/site");
            write(site.resolve("content/posts").resolve(name + ".md"), "---\ntitle: A\n---\n");
            NoteCollection found = NoteLoader.load(SiteFolder.of(site), SiteConfig.defaults());

            for (Note note : found.notes()) {
                assertThat(PublishedPath.pageObjection(note.outputPath())).isEmpty();
                assertThat(note.outputPath()).doesNotContainPattern("[:*?\"<>|\\\\]|[. ]/");
            }
            assertThat(found.notes().size() + found.leftOut().size() + found.diagnostics().size())
                    .isPositive();
        }
    }

    private static List<String> read(Configuration system, String root) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(system)) {
            Path site = files.getPath(root);
            write(site.resolve("content/posts/激活 函数.md"), "---\r\ntitle: A\r\n---\r\n\r\n$x$\r\n");
            write(site.resolve("content/posts/bundle/index.md"), "+++\r\ntitle = 'B'\r\n+++\r\n");
            write(site.resolve("content/posts/bundle/pics/a.png"), "x");
            write(site.resolve("content/posts/broken.md"), "\uFEFF---\r\ntitle: C\r\n");
            write(site.resolve("content/_drafts/d.md"), "d");
            NoteCollection found = NoteLoader.load(SiteFolder.of(site), SiteConfig.defaults());
            List<String> facts = new ArrayList<>();
            found.notes().forEach(note -> facts.add(note.path() + " -> " + note.address()));
            found.others().forEach(file -> facts.add(file.path() + " -> " + file.address()));
            found.leftOut().forEach(note -> facts.add(note.path() + ": " + note.reason()));
            found.diagnostics()
                    .forEach(
                            problem ->
                                    facts.add(
                                            problem.location().orElseThrow().path()
                                                    + ":"
                                                    + Notes.summary(problem)));
            return facts;
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
