package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds in processes that begin with another locale, zone and number of processors, and on another
 * Java. The script {@code .ci/same-everywhere} does so with whole sites.
 */
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

            ![softplus](activation:softplus?from=-2.5&to=2.5)

            [@a, pp. 1234-1300] and @b say[^1]

            [^1]: 12,345 and İSTANBUL ısı.
            """;

    private static final String WORKS =
            """
            @article{a, author = {İnan, Işık}, title = {ISTANBUL}, volume = 1234, year = 2001}
            @book{b, author = {Ibn, A.}, title = {T}, edition = 3, year = 2002, month = oct}
            """;

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

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
        Path java = otherJava().orElse(JAVA);
        SortedMap<String, String> turkish =
                build(
                        java,
                        "c",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Etc/GMT+12");
        assertThat(withoutPictures(turkish)).as("%s", java).isEqualTo(withoutPictures(english));
    }

    /** Pictures, and with them the hashes of the manifest, may differ between versions of Java. */
    private static SortedMap<String, String> withoutPictures(SortedMap<String, String> files) {
        SortedMap<String, String> others = new TreeMap<>(files);
        others.keySet().removeIf(name -> name.endsWith(".png") || name.equals(".nojekyll"));
        return others;
    }

    /** Finds a Java of another version, where Debian keeps them. */
    private static Optional<Path> otherJava() throws IOException {
        Path homes = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(homes)) {
            return Optional.empty();
        }
        String own = "JAVA_VERSION=\"" + Runtime.version().feature();
        try (Stream<Path> found = Files.list(homes)) {
            return found.filter(home -> Files.isReadable(home.resolve("release")))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> isAtLeast17(home) && !text(home).contains(own))
                    .map(home -> home.resolve("bin/java"))
                    .sorted()
                    .findFirst();
        }
    }

    private static boolean isAtLeast17(Path home) {
        return text(home).matches("(?s).*JAVA_VERSION=\"(?:1[7-9]|[2-9][0-9]).*");
    }

    private static String text(Path home) {
        try {
            return Files.readString(home.resolve("release"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<String, String> build(String name, String... options)
            throws IOException, InterruptedException {
        return build(JAVA, name, options);
    }

    /** Builds a site in a process of its own; returns the hashes of its files. */
    private SortedMap<String, String> build(Path java, String name, String... options)
            throws IOException, InterruptedException {
        Path site = folder.resolve(name);
        Files.createDirectories(site.resolve("content"));
        Files.writeString(site.resolve("cahier.yaml"), "title: İ I\nbaseUrl: https://a.b/\n");
        Files.writeString(site.resolve("content/a.md"), NOTE);
        Files.writeString(site.resolve("references.bib"), WORKS);
        List<String> command = new ArrayList<>();
        command.add(java.toString());
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
