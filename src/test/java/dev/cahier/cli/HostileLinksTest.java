package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Links in the site of a stranger, where commands write or read single files. */
@DisabledOnOs(OS.WINDOWS)
final class HostileLinksTest {

    @TempDir private Path folder;
    private Path site;
    private Path victim;

    @BeforeEach
    void givenASite() throws IOException {
        site = Files.createDirectories(folder.toRealPath().resolve("notes"));
        victim = Files.writeString(site.resolveSibling("mine.txt"), "mine");
        Files.createDirectories(site.resolve("content"));
        Files.writeString(site.resolve("content/a.md"), "> [!theorem] T\n> Text\n");
    }

    @Test
    void exportsReplaceNoOtherFile() throws IOException {
        Path book = site.resolve("book.epub");
        Files.createSymbolicLink(book, victim);
        Files.createSymbolicLink(site.resolve("book.epub.part"), victim);

        Console console = Console.run("epub", "-s", site.toString(), "-o", book.toString(), "a");

        assertThat(console.code()).as(console.err()).isZero();
        assertThat(Files.isSymbolicLink(book)).isFalse();
        assertThat(victim).hasContent("mine");
    }

    @Test
    void importsListTheirFilesNowhereElse() throws IOException {
        Path target = site.resolveSibling("new");
        Files.createDirectories(target.resolve(".cahier"));
        Files.createSymbolicLink(target.resolve(".cahier/import"), victim);

        Console console =
                Console.run(
                        "import",
                        "obsidian",
                        site.resolve("content").toString(),
                        "-s",
                        target.toString());

        assertThat(console.code()).as(console.err()).isZero();
        assertThat(victim).hasContent("mine");
        assertThat(target.resolve("content/a.md")).exists();
    }

    @Test
    void archetypesAreFilesOfTheSite() throws IOException {
        Files.createDirectories(site.resolve("archetypes"));
        Files.createSymbolicLink(site.resolve("archetypes/note.md"), victim);

        Console console = Console.run("new", "note", "-s", site.toString(), "Title");

        assertThat(console.code()).isEqualTo(ExitCode.USAGE);
        assertThat(console.err()).contains("leads out of the site's folder");
        assertThat(site.resolve("content/posts")).doesNotExist();
    }
}
