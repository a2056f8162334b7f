package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites in places, and paths in notes, that other systems are known for. */
final class PathsOfOtherSystemsTest {

    private static final int LONGEST_OF_OLD_WINDOWS = 260;

    @TempDir private Path folder;

    @Test
    void aSiteMayLieDeep() throws IOException {
        Path site = folder;
        while (site.toString().length() <= LONGEST_OF_OLD_WINDOWS) {
            site = site.resolve("a folder with a name that is long");
        }
        write(site.resolve("content/posts/" + "长".repeat(60) + ".md"), "---\ntitle: A\n---\n$x$\n");

        Console built = Console.run("build", "-s", site.toString());
        assertThat(built.code()).as(built.err()).isZero();
        assertThat(site.resolve("site/posts/" + "长".repeat(60) + "/index.html")).isNotEmptyFile();
        assertThat(Console.run("build", "-s", site.toString()).err()).startsWith("Nothing has");
        assertThat(Console.run("clean", "-s", site.toString()).code()).isZero();
        assertThat(site.resolve("site/posts")).doesNotExist();
    }

    /**
     * A backslash parts no names in addresses: what was written as a path of Windows is reported.
     */
    @Test
    void backslashesInPathsAreReported() throws IOException {
        write(
                folder.resolve("content/posts/a.md"),
                "---\r\ntitle: A\r\ncover: pics\\a.png\r\naliases: [old\\a]\r\n---\r\n\r\n"
                        + "![x](pics\\a.png) and [b](b\\index.md)\r\n");
        write(folder.resolve("content/posts/pics/a.png"), "x");
        write(folder.resolve("content/posts/b/index.md"), "---\ntitle: B\n---\n");

        Console console = Console.run("check", "-s", folder.toString());

        assertThat(console.err())
                .contains("content/posts/a.md:3:8: ", "'pics\\a.png'")
                .contains("content/posts/a.md:4:11: error", "'old\\a'")
                .contains("content/posts/a.md:7:6: ", "content/posts/a.md:7:26: ", "'b\\index.md'");
        assertThat(console.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
