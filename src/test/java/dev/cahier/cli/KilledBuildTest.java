package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds in processes that are killed: half of them while they publish, half of them at any time; a
 * third of them have lost what earlier builds have kept.
 *
 * <p>The property {@code test.kills} says how many there are.
 */
final class KilledBuildTest {

    private static final int NOTES = 120;
    private static final int LONGEST_BUILD_MILLIS = 3000;

    @TempDir private Path folder;
    private final Random random = new Random(20261126);

    @Test
    void leavesAWholeSite() throws IOException, InterruptedException {
        List<Map<String, String>> versions = List.of(cleanBuild("one"), cleanBuild("two"));
        Path site = folder.resolve("site of notes");
        write(site, "one");
        assertThat(build(site).code()).isZero();
        int current = 0;
        int begun = 0;
        for (int kill = 0; kill < Integer.getInteger("test.kills"); kill++) {
            int next = 1 - current;
            write(site, next == 0 ? "one" : "two");
            if (kill % 3 == 2) {
                SiteWriter.deleteFolder(site.resolve(".cahier"));
            }

            killBuild(site, kill % 2 == 0);

            boolean journal = Files.exists(site.resolve(".cahier/publish.journal"));
            Map<String, String> left = tree(site.resolve("site"));
            assertOldOrNewFiles(left, versions);
            if (!journal) {
                assertThat(left).as("site of kill %d", kill).isIn(versions);
            }
            assertThat(Console.run("activations", "relu", "-s", site.toString()).code()).isZero();
            left = tree(site.resolve("site"));
            current = journal ? next : versions.indexOf(left);
            assertThat(left).as("site after kill %d", kill).isEqualTo(versions.get(current));
            begun += journal ? 1 : 0;
        }
        assertThat(begun).as("kills after a journal was written").isPositive();
        write(site, current == 0 ? "two" : "one");
        assertThat(build(site).code()).isZero();
        assertThat(tree(site.resolve("site"))).isEqualTo(versions.get(1 - current));
    }

    private Map<String, String> cleanBuild(String version) throws IOException {
        Path site = folder.resolve("clean " + version);
        write(site, version);
        assertThat(build(site).code()).isZero();
        return tree(site.resolve("site"));
    }

    private static Console build(Path site) {
        return Console.run("build", "-s", site.toString(), "-q");
    }

    private static void write(Path site, String version) throws IOException {
        Path posts = Files.createDirectories(site.resolve("content/posts"));
        for (int i = 0; i < NOTES; i++) {
            // Every third note is in one of the versions only.
            String name = i % 3 == 0 ? version + "-" + i : "note-" + i;
            Files.deleteIfExists(posts.resolve("one-" + i + ".md"));
            Files.deleteIfExists(posts.resolve("two-" + i + ".md"));
            Files.writeString(
                    posts.resolve(name + ".md"),
                    "---\ntitle: %s %d\ntags: [%s]\n---\nA formula $x_{%d}$ of version %s.\n"
                            .formatted(version, i, version, i, version));
        }
    }

    private void killBuild(Path site, boolean whilePublishing)
            throws IOException, InterruptedException {
        Process process = CahierProcess.start(List.of(), "build", "-q", "-s", site.toString());
        if (whilePublishing) {
            Path journal = site.resolve(".cahier/publish.journal");
            while (process.isAlive() && !Files.exists(journal)) {
                Thread.onSpinWait();
            }
            Thread.sleep(0, random.nextInt(1_000_000));
        } else {
            Thread.sleep(random.nextInt(LONGEST_BUILD_MILLIS));
        }
        process.destroyForcibly().waitFor();
    }

    private static void assertOldOrNewFiles(
            Map<String, String> files, List<Map<String, String>> versions) {
        files.forEach(
                (path, content) -> {
                    if (!path.equals(".nojekyll")) {
                        assertThat(versions.stream().map(version -> version.get(path)))
                                .as(path)
                                .contains(content);
                    }
                });
    }

    /** Returns a hash of the content of each file. */
    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(path).toString(),
                        Integer.toHexString(Arrays.hashCode(Files.readAllBytes(path))));
            }
        }
        return files;
    }
}
