package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of attacks names tests that there are. */
final class DocumentedAttacksTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+)#([a-z][A-Za-z]+)`");

    @Test
    void areHeldByTests() throws IOException {
        String page = Files.readString(Path.of("docs/security.md"));
        List<String> rows = page.substring(page.indexOf("| attack |")).lines().skip(2).toList();
        Map<String, String> sources = sources();

        assertThat(rows).hasSizeGreaterThan(35);
        for (String row : rows) {
            assertThat(TEST.matcher(row).results()).as(row).isNotEmpty();
            TEST.matcher(row)
                    .results()
                    .forEach(
                            test ->
                                    assertThat(sources.getOrDefault(test.group(1), ""))
                                            .as(test.group())
                                            .containsPattern("\\bvoid " + test.group(2) + "\\("));
        }
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    DocumentedAttacksTest::text,
                                    String::concat));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
