package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cahier.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites of strangers with a folder {@code .cahier} or a {@code cahier.yaml} that attacks. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileFoldersTest {

    private static final List<String> FILES =
            List.of("publish.journal.tmp", "publish.lock", "heads", "files", "formulas");

    private static final List<String> FOLDERS =
            List.of("staging", "outputs", "notes", "feeds", "search", "charts", "serve");

    @TempDir private Path folder;
    private Path site;
    private Path victim;
    private Path cache;

    @BeforeEach
    void givenASite() throws IOException {
        Path root = folder.toRealPath();
        site = root.resolve("site of notes");
        victim = Files.createDirectories(root.resolve("victim"));
        cache = site.resolve(".cahier");
        TrialSites.write(site, "content/a.md", "$x^2$", "");
        for (String name : List.of("0", "1", "index", "a.txt")) {
            Files.writeString(victim.resolve(name), "mine");
        }
    }

    /** Builds wrote the journal into the file of a link, whatever it was. */
    @Test
    void linksHaveBuildsWriteNowhereElse() throws IOException {
        Files.createDirectories(cache);
        for (String name : FILES) {
            Files.createSymbolicLink(cache.resolve(name), victim.resolve("a.txt"));
        }
        for (String name : FOLDERS) {
            Files.createSymbolicLink(cache.resolve(name), victim);
        }
        Files.createSymbolicLink(cache.resolve("publish.journal"), victim.resolve("new.txt"));
        Map<String, String> before = contents(victim);

        BuildReport report = build();

        assertThat(report.failed()).isFalse();
        assertThat(contents(victim)).isEqualTo(before);
        assertThat(Files.isDirectory(cache.resolve("outputs"))).isTrue();
    }

    @Test
    void linksInFoldersThatAreKeptAreReplaced() throws IOException {
        build();
        Map<String, String> before = contents(victim);
        for (Path file : TrialSites.files(cache).values()) {
            Files.deleteIfExists(file);
            Files.createSymbolicLink(file, victim.resolve("a.txt"));
            Path beside = file.resolveSibling(file.getFileName() + ".tmp");
            Files.createSymbolicLink(beside, victim.resolve("a.txt"));
        }
        TrialSites.write(site, "content/b.md", "new", "");

        BuildReport report = build();

        assertThat(report.failed()).isFalse();
        assertThat(contents(victim)).isEqualTo(before);
        assertThat(contents(site.resolve("site"))).containsKey("b/index.html");
    }

    @Test
    void aLinkIsNoFolderForBuilds() throws IOException {
        Files.createSymbolicLink(cache, victim);
        Map<String, String> before = contents(victim);

        BuildReport report = build();

        assertThat(report.failed()).isFalse();
        assertThat(report.diagnostics()).extracting(Diagnostic::code).contains("cache-unusable");
        assertThat(contents(victim)).isEqualTo(before);
        assertThat(contents(site.resolve("site"))).containsKey("a/index.html");
    }

    /** Whoever opens a pipe waits for somebody who writes to it. */
    @Test
    void pipesKeepNobodyWaiting() throws IOException, InterruptedException {
        build();
        Map<String, String> first = contents(site.resolve("site"));
        for (Path file : TrialSites.files(cache).values()) {
            Files.delete(file);
            Process pipe = new ProcessBuilder("mkfifo", file.toString()).start();
            assumeTrue(pipe.waitFor() == 0, "no pipes here");
        }

        BuildReport report = build();

        assertThat(report.failed()).isFalse();
        assertThat(contents(site.resolve("site"))).isEqualTo(first);
    }

    @Test
    void filesLargerThanMemoryAreNotRead() throws IOException {
        build();
        Map<String, String> first = contents(site.resolve("site"));
        for (Path file : TrialSites.files(cache).values()) {
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength(5L << 30);
            }
        }

        BuildReport report = build();

        assertThat(report.failed()).isFalse();
        assertThat(contents(site.resolve("site"))).isEqualTo(first);
    }

    /** What is wrong with a configuration is shown with its lines. */
    @ParameterizedTest
    @ValueSource(strings = {"../victim/a.txt", ".git/config", "../nothing"})
    void theConfigurationIsAFileOfTheSite(String target) throws IOException {
        TrialSites.write(site, ".git/config", "password: c0ffee", "");
        Files.createSymbolicLink(site.resolve("cahier.yaml"), Path.of(target));

        BuildReport report = build();

        assertThat(report.failed()).isTrue();
        assertThat(report.diagnostics())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.code()).isEqualTo("config-link");
                            assertThat(problem.toString()).doesNotContain("mine", "c0ffee");
                        });
    }

    @Test
    void theConfigurationMayBeALinkWithinTheSite() throws IOException {
        TrialSites.write(site, "settings/site.yaml", "title: Linked", "");
        Files.createSymbolicLink(site.resolve("cahier.yaml"), Path.of("settings/site.yaml"));

        assertThat(build().failed()).isFalse();
        assertThat(contents(site.resolve("site")).get("index.html")).contains("Linked");
    }

    /** A backslash in the name of a file beside a note was a defect. */
    @ParameterizedTest
    @ValueSource(strings = {"a\\b.txt", "x\\..\\..\\b.txt", "x/s.html\\---", "aux.png", "b. "})
    void namesOfFilesAreErrorsAtTheirPlaces(String name) {
        TrialSites.write(site, "content/" + name, "x");

        BuildReport report = build();

        assertThat(report.diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("file-name"))
                .satisfies(
                        problem ->
                                assertThat(problem.location().orElseThrow().path())
                                        .isEqualTo("content/" + name));
    }

    private BuildReport build() {
        return TrialSites.build(site, Optional.empty());
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Map.Entry<String, Path> file : TrialSites.files(folder).entrySet()) {
            contents.put(
                    file.getKey(), Files.readString(file.getValue(), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
