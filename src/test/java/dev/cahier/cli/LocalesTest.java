package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in processes that begin with another locale, zone and number of processors. */
final class LocalesTest {

    private static final String NOTE =
            """
            ---
            title: T
            date: 2026-05-06 23:30
            tags: [Istanbul, 12]
            ---
            $\\frac{1}{2}$ and 1,234.5

            ```plot
            f(x) = 2.5 * x^2
            domain: [-1.5, 1.5]
            claims: {symmetry: even}
            ```
            """;

    @TempDir private Path folder;

    @Test
    void giveTheSameSite() throws IOException, InterruptedException {
        SortedMap<String, String> english = build("a", "-Duser.language=en", "-Duser.timezone=UTC");

        assertThat(english).hasSizeGreaterThan(10);
        assertThat(
                        build(
                                "other 夹",
                                "-Duser.language=ar",
                                "-Duser.country=EG",
                                "-Duser.timezone=Pacific/Kiritimati",
                                "-XX:ActiveProcessorCount=1"))
                .isEqualTo(english);
    }

    /** Builds a site in a process of its own; returns the hashes of its files. */
    private SortedMap<String, String> build(String name, String... options)
            throws IOException, InterruptedException {
        Path site = folder.resolve(name);
        Files.createDirectories(site.resolve("content"));
        Files.writeString(site.resolve("cahier.yaml"), "title: İ I\nbaseUrl: https://a.b/\n");
        Files.writeString(site.resolve("content/a.md"), NOTE);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.cahier.cli.Main",
                        "build",
                        "-s",
                        site.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put(BuildClock.VARIABLE, "1893456000");
        Process child = builder.start();
        try {
            assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.exitValue()).isZero();
        SortedMap<String, String> hashes = new TreeMap<>();
        for (var file : TrialSites.files(site.resolve("site")).entrySet()) {
            hashes.put(
                    file.getKey(),
                    Sha256.of(Files.readString(file.getValue(), StandardCharsets.ISO_8859_1)));
        }
        return hashes;
    }
}
