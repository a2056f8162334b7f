package dev.cahier.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that lists all codes of diagnostics. */
final class DocumentedDiagnosticsTest {

    private static final Path PAGE = Path.of("docs/diagnostics.md");

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z-]+)` \\| ([a-z, ]+) \\| .+ \\| .* \\| .+ \\|");

    private final CodesInSources sources = CodesInSources.read();

    @Test
    void namesEveryCodeAndNoOther() throws IOException {
        assertThat(sources.severities()).hasSizeGreaterThan(100);
        assertThat(documented().keySet()).isEqualTo(sources.severities().keySet());
    }

    @Test
    void namesTheSeveritiesOfEachCode() throws IOException {
        Map<String, Set<String>> documented = documented();
        sources.severities()
                .forEach(
                        (code, severities) ->
                                assertThat(documented.get(code)).as(code).containsAll(severities));
    }

    @Test
    void hasAMeaningAndACureInEachRow() throws IOException {
        List<String> rows =
                Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).toList();

        assertThat(rows).allMatch(row -> ROW.matcher(row).matches());
    }

    @Test
    void explainsEachCodeToTheProgramWithAnExample() {
        assertThat(DiagnosticCatalogue.load().entries())
                .allSatisfy(
                        entry -> {
                            assertThat(entry.meaning()).isNotBlank();
                            assertThat(entry.example()).isNotBlank();
                            assertThat(entry.cure()).isNotBlank();
                        })
                .extracting(DiagnosticCatalogue.Entry::code)
                .containsExactlyInAnyOrderElementsOf(sources.severities().keySet());
    }

    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(PAGE));
        while (row.find()) {
            Set<String> severities = new TreeSet<>(Arrays.asList(row.group(2).split(", ")));
            assertThat(documented.put(row.group(1), severities)).as("a second row").isNull();
        }
        return documented;
    }
}
