package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in processes of their own. */
final class SeparateProcessesTest {

    private static final String SITE = "sites/reading-notes";

    @TempDir private Path folder;

    @Test
    void writeTheSameSiteWithAnyNumberOfProcessors() throws Exception {
        Path one = TrialSites.copy(SITE, folder.resolve("1"));
        Path two = TrialSites.copy(SITE, folder.resolve("2"));
        Path sixteen = TrialSites.copy(SITE, folder.resolve("16"));

        List<Process> builds =
                List.of(
                        build(one, "site", "-XX:ActiveProcessorCount=1"),
                        build(two, "site", "-XX:ActiveProcessorCount=2"),
                        build(sixteen, "site", "-XX:ActiveProcessorCount=16"));

        assertEndWell(builds);
        assertThat(written(one, "site"))
                .isNotEmpty()
                .isEqualTo(written(two, "site"))
                .isEqualTo(written(sixteen, "site"));
    }

    @Test
    void buildOneSiteAtTheSameTime() throws Exception {
        Path site = TrialSites.copy(SITE, folder.resolve("shared"));
        Path clean = TrialSites.copy(SITE, folder.resolve("clean"));

        assertEndWell(List.of(build(site, "site"), build(site, "site"), build(site, "public")));

        assertEndWell(List.of(build(clean, "site")));
        assertThat(written(site, "site")).isNotEmpty().isEqualTo(written(clean, "site"));
        assertThat(written(site, "public")).isEqualTo(written(clean, "site"));
        assertEndWell(List.of(build(site, "site")));
        assertThat(written(site, "site")).isEqualTo(written(clean, "site"));
    }

    private static Process build(Path site, String output, String... options) throws IOException {
        return CahierProcess.start(
                List.of(options),
                "build",
                "-q",
                "-s",
                site.toString(),
                "-o",
                site.resolve(output).toString());
    }

    private static void assertEndWell(List<Process> builds) throws InterruptedException {
        for (Process build : builds) {
            try {
                assertThat(build.waitFor(5, TimeUnit.MINUTES)).isTrue();
            } finally {
                build.destroyForcibly();
            }
            assertThat(build.exitValue()).isZero();
        }
    }

    /** Returns a hash of each file of a finished site. */
    private static Map<String, String> written(Path site, String output) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : TrialSites.files(site.resolve(output)).entrySet()) {
            files.put(file.getKey(), Sha256.of(Files.readAllBytes(file.getValue())));
        }
        return files;
    }
}
