package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A site that was imported by the command line.
 *
 * @param folder the folder of the new site
 * @param imported what the import said
 */
record ImportedSite(Path folder, Console imported) {

    /** Imports one of the blogs under {@code src/test/resources/migrate}. */
    static ImportedSite of(String tool, Path target) {
        return of(tool.replaceFirst("-.*", ""), blog(tool), target);
    }

    static ImportedSite of(String tool, Path source, Path target) {
        return new ImportedSite(
                target,
                Console.run("import", tool, source.toString(), "-s", target.toString(), "-v"));
    }

    static Path blog(String tool) {
        try {
            return Path.of(ImportedSite.class.getResource("/migrate/" + tool).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Builds the site, which has to be free of errors. */
    Console build() {
        Console built = Console.run("build", "-s", folder.toString());
        assertThat(built.code()).as(built.err()).isZero();
        return built;
    }

    /** Asserts that a browser finds a file at each address of the old site. */
    void answers(String... addresses) {
        assertThat(addresses)
                .allSatisfy(
                        address -> {
                            String path = address.substring(1);
                            Path file = folder.resolve("site").resolve(path);
                            assertThat(address.endsWith("/") ? file.resolve("index.html") : file)
                                    .isRegularFile();
                        });
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the path and content of each file of a folder. */
    static SortedMap<String, String> contents(Path folder) {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(
                                Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    /** Returns the warnings and errors of a build with these codes. */
    static List<String> saying(Console console, String code) {
        return console.err().lines().filter(line -> line.contains("[" + code + "]")).toList();
    }
}
