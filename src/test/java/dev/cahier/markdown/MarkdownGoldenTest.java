package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.cahier.diagnostic.DiagnosticPrinter;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders {@code input.md} of each folder and compares with {@code expected.html} and, where
 * something is wrong with the note, {@code expected.err}.
 *
 * <p>{@code -Dgolden.update=true} rewrites what is expected; review the difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MarkdownGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/markdown");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private KatexRenderer math;

    @BeforeAll
    void startMath() {
        math = new KatexRenderer(MathOutput.HTML_AND_MATHML);
    }

    @AfterAll
    void stopMath() {
        math.close();
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rendersAsExpected(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        RenderedBody body =
                MarkdownTrial.render(
                        Files.readString(folder.resolve("input.md")),
                        true,
                        name.startsWith("chinese") ? "zh-CN" : "en",
                        math);
        String html = FormulaShorthand.in(body.html());
        StringWriter problems = new StringWriter();
        new DiagnosticPrinter(new PrintWriter(problems), false)
                .print(body.diagnostics().stream().sorted().toList());
        compare(folder.resolve("expected.html"), html);
        compare(folder.resolve("expected.err"), problems.toString().replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holdsNoOtherFiles(String name) throws IOException {
        assumeFalse(UPDATE, "files are being written");
        try (Stream<Path> files = Files.list(FOLDER.resolve(name))) {
            Set<String> names =
                    files.map(file -> file.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names)
                    .contains("input.md", "expected.html")
                    .isSubsetOf("input.md", "expected.html", "expected.err");
        }
    }

    /** An absent file stands for an empty one. */
    private static void compare(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.deleteIfExists(file);
            if (!actual.isEmpty() || file.endsWith("expected.html")) {
                Files.writeString(file, actual);
            }
        }
        String expected = Files.exists(file) ? Files.readString(file) : "";
        assertThat(actual).as("%s", file).isEqualTo(expected);
    }
}
