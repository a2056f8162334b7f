package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds where the user may not read or write something. */
final class PermissionsTest {

    private static UnprivilegedConsole console;

    @TempDir private static Path shared;
    @TempDir private Path site;
    private Map<String, String> before;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Files.getFileStore(shared).supportsFileAttributeView("posix"),
                "this system has other permissions");
        console = UnprivilegedConsole.start(shared);
    }

    @AfterAll
    static void end() {
        if (console != null) {
            console.close();
        }
    }

    @BeforeEach
    void givenASiteThatWasBuilt() throws IOException {
        write("content/posts/a.md", "---\ntitle: A\n---\n$x$ old\n");
        write("static/b.txt", "b");
        assertThat(build().code()).isZero();
        before = written();
        write("content/posts/a.md", "---\ntitle: A\n---\n$x$ new $y$\n");
    }

    @AfterEach
    void openAll() throws IOException {
        new ProcessBuilder("chmod", "-R", "u+rwX", site.toString())
                .inheritIO()
                .start()
                .onExit()
                .join();
    }

    /** No page is written before it is known that all can be. */
    @ParameterizedTest
    @ValueSource(strings = {"site", "site/posts", "site/posts/a", ".cahier/outputs"})
    void keepsTheOldSiteInFoldersThatAreReadOnly(String path) throws IOException {
        change(path, "r-xr-xr-x");

        Console said = build();

        assertThat(said.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
        assertThat(said.err())
                .contains("cannot write the site to", "no permission for")
                .doesNotContain("defect", "Exception");
        change(path, "rwxr-xr-x");
        assertThat(written()).isEqualTo(before);
        assertThat(site.resolve(".cahier/publish.journal")).doesNotExist();
        assertEndsInTheNewSite();
    }

    /** A file that is read-only can be replaced in a folder that is not. */
    @Test
    void replacesFilesThatAreReadOnly() throws IOException {
        change("site/posts/a/index.html", "r--r--r--");

        assertEndsInTheNewSite();
    }

    @ParameterizedTest
    @CsvSource({
        "content, content",
        "content/posts, content/posts",
        "content/posts/a.md, content/posts/a.md",
        "static/b.txt, static/b.txt",
        "cahier.yaml, cahier.yaml"
    })
    void namesWhatItMayNotRead(String path, String named) throws IOException {
        write("cahier.yaml", "title: T\n");
        change(path, "---------");

        Console said = build();

        assertThat(said.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
        assertThat(said.err()).contains(named).doesNotContain("defect", "Exception");
        change(path, "rwxr-xr-x");
        assertThat(written()).isEqualTo(before);
    }

    /** What is kept between builds costs time only. */
    @ParameterizedTest
    @CsvSource({
        ".cahier, r-xr-xr-x",
        ".cahier, ---------",
        ".cahier/notes, ---------",
        ".cahier/notes, r-xr-xr-x",
        ".cahier/heads, ---------"
    })
    void buildsWhereTheCacheCannotBeUsed(String path, String permissions) throws IOException {
        assertThat(site.resolve(path)).exists();
        change(path, permissions);

        Console said = build();

        assertThat(said.err()).doesNotContain("defect", "Exception");
        assertThat(said.code()).as(said.err()).isZero();
        change(path, "rwxr-xr-x");
        assertThat(written().get("posts/a/index.html")).contains("new");
        assertEndsInTheNewSite();
    }

    private void assertEndsInTheNewSite() throws IOException {
        assertThat(build().code()).isZero();
        Map<String, String> built = written();
        assertThat(
                        console.run(
                                        "build",
                                        "-s",
                                        site.toString(),
                                        "-o",
                                        site.resolve("other").toString(),
                                        "--clean")
                                .code())
                .isZero();
        assertThat(built).isEqualTo(tree(site.resolve("other")));
    }

    private Console build() throws IOException {
        return console.run("build", "-s", site.toString());
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void change(String path, String permissions) throws IOException {
        Files.setPosixFilePermissions(
                site.resolve(path), PosixFilePermissions.fromString(permissions));
    }

    private Map<String, String> written() throws IOException {
        return tree(site.resolve("site"));
    }

    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : TrialSites.files(root).entrySet()) {
            byte[] bytes = Files.readAllBytes(file.getValue());
            files.put(file.getKey(), new String(bytes, StandardCharsets.UTF_8));
        }
        return files;
    }
}
