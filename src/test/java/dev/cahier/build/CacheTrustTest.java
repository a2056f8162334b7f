package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder {@code .cahier} may and may not decide. */
final class CacheTrustTest {

    @TempDir private Path site;

    @BeforeEach
    void givenASite() {
        TrialSites.write(site, "content/a.md", "$x^2$ and ![c](activation:relu)", "");
    }

    /** Whoever can write to a repository could decide what formulas show. */
    @Test
    void usesNothingThatGitTracks() throws IOException, InterruptedException {
        assumeTrue(runs("git", "init", "-q"), "no git here");
        build();
        Map<String, byte[]> first = written();
        assertThat(runs("git", "add", "-f", ".cahier")).isTrue();

        BuildReport report = build();

        assertThat(report.diagnostics()).extracting(Diagnostic::code).contains("cache-tracked");
        assertThat(report.formulas().rendered()).isEqualTo(1);
        assertThat(written()).usingRecursiveComparison().isEqualTo(first);
        assertThat(runs("git", "rm", "-rfq", "--cached", ".cahier")).isTrue();
        assertThat(build().diagnostics())
                .extracting(Diagnostic::code)
                .doesNotContain("cache-tracked");
    }

    /**
     * Others who build the site on the same machine can read what is kept, if the user lets them.
     */
    @Test
    void keepsFilesWithThePermissionsOfAllFiles() throws IOException {
        assumeTrue(
                Files.getFileStore(site).supportsFileAttributeView("posix"),
                "this system has other permissions");
        build();
        var usual = Files.getPosixFilePermissions(site.resolve("content/a.md"));

        assertThat(TrialSites.files(site.resolve(".cahier")).values())
                .isNotEmpty()
                .allSatisfy(
                        file ->
                                assertThat(Files.getPosixFilePermissions(file))
                                        .as(file.toString())
                                        .isEqualTo(usual));
    }

    @Test
    void makesTheSameSiteWhereTheCacheIsAFile() throws IOException {
        build();
        Map<String, byte[]> first = written();
        SiteWriter.deleteFolder(site.resolve(".cahier"));
        Files.writeString(site.resolve(".cahier"), "in the way");

        BuildReport report = build();

        assertThat(report.failed()).isFalse();
        assertThat(report.diagnostics()).extracting(Diagnostic::code).contains("cache-unusable");
        assertThat(written()).usingRecursiveComparison().isEqualTo(first);
    }

    private BuildReport build() {
        return TrialSites.build(site, Optional.empty());
    }

    private Map<String, byte[]> written() throws IOException {
        Map<String, byte[]> written = new TreeMap<>();
        for (Map.Entry<String, Path> file : TrialSites.files(site.resolve("site")).entrySet()) {
            written.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return written;
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).directory(site.toFile()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
