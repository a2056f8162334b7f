package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Previews in processes that are killed while an author writes, or while they start.
 *
 * <p>The property {@code test.kills} says how many there are: half as many.
 */
final class KilledPreviewTest {

    private static final VersionedSite SITE = new VersionedSite(30, 0);
    private static final int LONGEST_START_MILLIS = 2500;
    private static final int LONGEST_BUILD_MILLIS = 400;

    @TempDir private Path folder;
    private final Random random = new Random(20261127);
    private Path source;

    @Test
    void leavesWhatTheNextCommandMakesRight() throws IOException, InterruptedException {
        List<Map<String, String>> versions = SITE.cleanBuilds(folder);
        source = folder.resolve("site of notes");
        int current = 0;
        SITE.write(source, current);
        for (int kill = 0; kill < Integer.getInteger("test.kills") / 2; kill++) {
            if (kill % 2 == 0) {
                Process preview = start();
                awaitAddress(preview);
                assertThat(TrialSites.contents(previewed()))
                        .as("preview %d", kill)
                        .isEqualTo(versions.get(current));
                current = 1 - current;
                SITE.write(source, current);
                Thread.sleep(random.nextInt(LONGEST_BUILD_MILLIS));
                kill(preview);
            } else {
                current = 1 - current;
                SITE.write(source, current);
                Process preview = start();
                Thread.sleep(random.nextInt(LONGEST_START_MILLIS));
                kill(preview);
            }
            assertWholeFiles(versions);
            Console check = Console.run("activations", "relu", "-s", source.toString());
            assertThat(check.code()).as(check.err()).isZero();
            assertThat(source.resolve(".cahier/publish.journal")).doesNotExist();
            if (random.nextBoolean()) {
                assertThat(build(source).code()).isZero();
                assertThat(TrialSites.contents(source.resolve("site")))
                        .as("site after kill %d", kill)
                        .isEqualTo(versions.get(current));
            }
        }
        Process preview = start();
        awaitAddress(preview);
        kill(preview);
        assertThat(TrialSites.contents(previewed())).isEqualTo(versions.get(current));
        assertThat(build(source).code()).isZero();
        assertThat(TrialSites.contents(source.resolve("site"))).isEqualTo(versions.get(current));
    }

    private Path previewed() {
        return source.resolve(".cahier/serve/1");
    }

    /** Lists may be of any state that the preview has seen, while the notes were written. */
    private void assertWholeFiles(List<Map<String, String>> versions) throws IOException {
        if (!Files.isDirectory(previewed())) {
            return;
        }
        TrialSites.contents(previewed())
                .forEach(
                        (path, content) -> {
                            if (path.startsWith("posts/note-")) {
                                assertThat(versions.stream().map(version -> version.get(path)))
                                        .as(path)
                                        .contains(content);
                            } else if (path.endsWith(".html")) {
                                assertThat(content.strip()).as(path).endsWith("</html>");
                            }
                            assertThat(path).doesNotEndWith(".tmp");
                        });
    }

    private static Console build(Path site) {
        return Console.run("build", "-s", site.toString(), "-q");
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "serve", "--port", "0"));
        command.addAll(List.of("-q", "-s", source.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void awaitAddress(Process preview) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(preview.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).startsWith("http://127.0.0.1:");
    }

    private static void kill(Process preview) throws InterruptedException {
        preview.destroyForcibly().waitFor();
    }
}
