package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code epub} and {@code cards}, which take notes away from a site. */
final class ExportCommandsTest {

    @TempDir private Path folder;

    @BeforeEach
    void givenASiteThatDoesNotKnowItsHost() throws IOException {
        Files.writeString(folder.resolve("cahier.yaml"), "title: Notes\nbaseUrl: /notes/\n");
        Path notes = Files.createDirectories(folder.resolve("content/notes"));
        Files.writeString(
                notes.resolve("a.md"),
                "# A\n\n> [!DEFINITION] Unit\n> $e x = x$, see [b](b.md).\n\n> [!EXERCISE]\n> Do it.\n");
        Files.writeString(notes.resolve("b.md"), "# B\n\nText\n");
    }

    private Console run(String command, String... options) {
        String[] args = new String[options.length + 4];
        args[0] = command;
        args[1] = "notes/a";
        args[2] = "-s";
        args[3] = folder.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        return Console.run(args);
    }

    @Test
    void aBookIsWrittenAndItsLostLinksAreTold() {
        Path book = folder.resolve("out/a.epub");

        Console console = run("epub", "-o", book.toString());

        assertThat(console.code()).isEqualTo(ExitCode.OK);
        assertThat(console.err())
                .contains("warning[export-links]", "/notes/notes/b/", "hint: set baseUrl")
                .contains("Wrote ", "a.epub: 1 note");
        assertThat(book).isNotEmptyFile();
        assertThat(book.resolveSibling("a.epub.part")).doesNotExist();
    }

    @Test
    void withAHostNoLinkIsLost() {
        Console console =
                run("epub", "-b", "https://example.org/", "-o", folder + "/a.epub", "--quiet");

        assertThat(console.err()).isEmpty();
    }

    @Test
    void cardsAreWrittenAndCountedInJson() throws IOException {
        Path cards = folder.resolve("a.txt");

        Console console = run("cards", "-o", cards.toString(), "--json");

        assertThat(console.code()).isEqualTo(ExitCode.OK);
        JsonNode report = JsonMapper.shared().readTree(console.out());
        assertThat(report.path("cards").asInt()).isEqualTo(1);
        assertThat(report.path("output").asString()).isEqualTo(cards.toString());
        assertThat(report.path("bytes").asLong()).isEqualTo(Files.size(cards));
        assertThat(report.path("diagnostics").findValuesAsString("code")).contains("card-answer");
    }

    @Test
    void aFolderIsNotReplacedByTheFile() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        for (String command : List.of("epub", "cards")) {
            Console console = run(command, "-o", empty.toString());

            assertThat(console.code()).isEqualTo(ExitCode.USAGE);
            assertThat(console.err()).contains(empty + " is a folder; -o must name a file");
            assertThat(empty).isEmptyDirectory();
        }
    }

    @Test
    void aNoteWithAnErrorMakesNoBook() throws IOException {
        Files.writeString(folder.resolve("content/notes/a.md"), "# A\n\n$\\frac{$\n");
        Path book = folder.resolve("a.epub");
        Files.writeString(book, "an older book");

        Console console = run("epub", "-o", book.toString());

        assertThat(console.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
        assertThat(console.err()).contains("content/notes/a.md:3:");
        assertThat(book).hasContent("an older book");
    }
}
