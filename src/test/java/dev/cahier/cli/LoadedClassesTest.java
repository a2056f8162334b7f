package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a build in a JVM of its own loads: nothing that draws, unless there is something to draw.
 */
final class LoadedClassesTest {

    private static final Pattern DRAWS =
            Pattern.compile(
                    "(?:java\\.awt|sun\\.awt|sun\\.java2d|sun\\.font|javax\\.imageio"
                            + "|com\\.sun\\.imageio|org\\.knowm\\.xchart)\\..*");

    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
                                    + "awAAAABJRU5ErkJggg==");

    private static final String NOTE =
            """
            ---
            title: 没有图表 of $x^2$
            date: 2026-01-01
            tags: [a]
            ---
            A formula $\\frac{1}{x}$, a link to [the others](/tags/), and a picture:

            ![A dot](dot.png)

            ```java
            int x = 1;
            ```

            | a | b |
            |---|---|
            | 1 | 2 |
            """;

    @TempDir private Path folder;

    /** The JVM takes no path with a colon for its log. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void drawNothingWithoutChartsAndCards() throws Exception {
        Path without = site("without", NOTE);
        Path with = site("with", NOTE + "\n![](activation:relu)\n");

        List<Process> builds = List.of(build(without), build(with));

        assertEndWell(builds);
        assertThat(drawing(without)).isEmpty();
        assertThat(drawing(with)).contains("java.awt.image.BufferedImage");
    }

    private Path site(String name, String note) throws IOException {
        Path site = folder.resolve(name);
        Files.createDirectories(site.resolve("content"));
        Files.writeString(
                site.resolve("cahier.yaml"),
                "baseUrl: https://notes.example/\nactivations: false\ncards: false\n");
        Files.writeString(site.resolve("content/note.md"), note);
        Files.write(site.resolve("content/dot.png"), PNG);
        return site;
    }

    private static Process build(Path site) throws IOException {
        return CahierProcess.start(
                List.of("-Xlog:class+load:file=" + log(site)),
                "build",
                "-q",
                "-s",
                site.toString());
    }

    private static Path log(Path site) {
        return site.resolveSibling(site.getFileName() + ".log");
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

    /**
     * Returns the loaded classes that draw; each line is {@code [0.1s][info][class,load] name …}.
     */
    private static List<String> drawing(Path site) throws IOException {
        try (Stream<String> lines = Files.lines(log(site))) {
            List<String> classes =
                    lines.map(line -> line.replaceFirst("^(?:\\[[^]]*])+ (\\S+).*", "$1")).toList();
            assertThat(classes).contains("java.lang.Object", "dev.cahier.build.SiteBuild");
            return classes.stream().filter(DRAWS.asMatchPredicate()).toList();
        }
    }
}
