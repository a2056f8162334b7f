package dev.cahier.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that lists all limits says what the sources say. */
final class DocumentedLimitsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/cahier");

    @ParameterizedTest
    @CsvSource({
        "a note, note/NoteParser, MAX_BYTES, bytes",
        "the front matter of a note, data/DataReader, MAX_LENGTH, characters",
        "the values in one of them, data/DataReader, MAX_NODES, ''",
        "how deep lists and keys, data/DataReader, MAX_DEPTH, levels",
        "tags, note/TermList, MOST, ''",
        "other lists of texts, data/DataValues, MOST_TEXTS, values",
        "how deep lists and quotations, markdown/NestingLimit, LEVELS, levels",
        "shortcodes within each other, markdown/NoteFragments, DEEPEST, ''",
        "what the shortcodes of a note write, markdown/NoteLimits, WRITTEN, characters",
        "the HTML of all formulas, markdown/NoteLimits, TYPESET, characters",
        "elements of HTML within each other, markdown/OpenElements, DEEPEST, ''",
        "columns of a table, markdown/LineLimits, COLUMNS, ''",
        "attributes of a tag, markdown/LineLimits, ATTRIBUTES, ''",
        "characters of a line, markdown/LineLimits, RULE, ''",
        "a target of a link, markdown/LinearInlineParser, DEEPEST_DESTINATION, levels",
        "code that is highlighted, code/HighlightJs, LONGEST, characters",
        "a graph, diagram/Graphviz, LONGEST, characters",
        "a checked formula, identity/StatementDecider, STEPS, steps",
        "the checked formulas of a note, markdown/NoteLimits, STEPS, steps",
        "the functions in plots of a note, markdown/NoteLimits, EVALUATION, ''",
        "different charts of a note, markdown/NoteCharts, MOST_CHARTS, ''",
        "a BibTeX file, build/BibliographyFiles, MAX_BYTES, bytes",
        "a style of citations, bibliography/CitationStyle, LONGEST, characters",
        "a value of an entry, bibliography/BibValues, LONGEST, characters",
        "mistakes that are reported in a BibTeX file, bibliography/BibParser, MOST_MISTAKES, ''",
        "signs that a note explains, markdown/NotationNotes, MOST_SIGNS, ''",
        "the name of a term, site/Glossary, LONGEST_NAME, characters",
        "citations of a note, markdown/CitationMarks, MOST, ''",
        "curves of a chart, chart/ChartSpec, MOST_CURVES, ''",
        "errors of one code, diagnostic/DiagnosticLimit, MOST_OF_ONE_KIND, ''",
        "a source line, diagnostic/DiagnosticPrinter, WIDEST_LINE, columns",
    })
    void saysTheNumbersOfTheSources(String what, String file, String constant, String unit)
            throws IOException {
        Matcher value =
                Pattern.compile(" int " + constant + " = ([0-9_]+);")
                        .matcher(Files.readString(SOURCES.resolve(file + ".java")));
        assertThat(value.find()).as(constant).isTrue();
        int number = Integer.parseInt(value.group(1).replace("_", ""));

        assertThat(rows())
                .filteredOn(row -> row.startsWith("| " + what))
                .singleElement()
                .asString()
                .endsWith(String.format(Locale.ROOT, "| %,d %s", number, unit).strip() + " |");
    }

    @Test
    void saysHowLongFormulasAndGraphsMayTake() throws IOException {
        assertThat(Files.readString(SOURCES.resolve("math/EngineLimits.java")))
                .contains("50_000, Duration.ofSeconds(10)");
        assertThat(Files.readString(SOURCES.resolve("markdown/NoteBudget.java")))
                .contains("USUAL = Duration.ofSeconds(60)");
        assertThat(rows())
                .contains(
                        "| a formula (`math-invalid`) | 50,000 characters |",
                        "| the time for one formula (`math-invalid`) | 10 seconds |",
                        "| the time for all formulas of a note together (`math-invalid`) | 60"
                                + " seconds |");
        assertThat(Files.readString(SOURCES.resolve("diagram/GraphvizEngine.java")))
                .contains("CALL_TIME = Duration.ofSeconds(20)");
        assertThat(rows())
                .contains(
                        "| the time for one graph (`graph-invalid`) | 20 seconds |",
                        "| the time for all graphs of a note together | 60 seconds |");
    }

    /** A limit that is not in the table has to be added here as well. */
    @Test
    void knowsAllSourcesThatReportALimit() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> names =
                    files.filter(Files::isRegularFile)
                            .filter(DocumentedLimitsTest::reportsALimit)
                            .map(file -> file.getFileName().toString().replace(".java", ""))
                            .sorted()
                            .toList();
            assertThat(names)
                    .containsExactly(
                            "BibCursor",
                            "BibParser",
                            "BibliographyFiles",
                            "DataReader",
                            "DataValues",
                            "ForeignFolder",
                            "GraphFigures",
                            "LineLimits",
                            "NotationNotes",
                            "NoteCharts",
                            "NoteCitations",
                            "NoteLimits",
                            "NoteParser",
                            "TermList");
        }
    }

    private static boolean reportsALimit(Path file) {
        try {
            return Files.readString(file).contains("\"limit-exceeded\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/limits.md")).stream()
                .takeWhile(line -> !line.startsWith("## Work grows"))
                .toList();
    }
}
