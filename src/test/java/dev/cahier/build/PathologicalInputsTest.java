package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.cahier.diagnostic.DiagnosticPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders notes that repeat one thing, at a size and at twice the size.
 *
 * <p>The memory that a thread allocates is a measure of its work that depends neither on the
 * machine nor on what else it does.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PathologicalInputsTest {

    /** How often a thing is repeated; the profile long-tests repeats it more often. */
    private static final int SIZE = Integer.getInteger("test.repeats", 1_000);

    /** What a note may take whatever it holds, in bytes. */
    private static final long BASE = 2_000_000;

    private static final Path TABLE = Path.of("target/pathological-inputs.md");

    private static final List<String> ROWS = new ArrayList<>();

    @TempDir private static Path site;
    private static NoteRendering rendering;

    /** Work in bytes and time of the processor in milliseconds; only the first is checked. */
    private record Work(long bytes, long millis) {}

    @BeforeAll
    static void open() {
        rendering = NoteRendering.open(site, Optional.empty());
        PathologicalInput.all().forEach(input -> work(input.text().apply(10)));
    }

    @AfterAll
    static void printTable() throws IOException {
        rendering.close();
        ROWS.add(0, "|---|--:|--:|--:|--:|--:|");
        ROWS.add(
                0,
                "| input, %d and %d times | kB | kB of twice | ratio | ms | ms of twice |"
                        .formatted(SIZE, 2 * SIZE));
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, ROWS);
        if (Boolean.getBoolean("test.table")) {
            ROWS.forEach(System.out::println);
        }
    }

    static List<PathologicalInput> inputs() {
        return PathologicalInput.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void takeWorkInProportionToTheirLength(PathologicalInput input) {
        Work once = work(input.text().apply(SIZE));
        Work twice = work(input.text().apply(2 * SIZE));

        double ratio = twice.bytes() / (double) once.bytes();
        ROWS.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %.2f | %d | %d |",
                        input.name(),
                        once.bytes() / 1000,
                        twice.bytes() / 1000,
                        ratio,
                        once.millis(),
                        twice.millis()));
        assertThat(twice.bytes()).isLessThan(5 * once.bytes() / 2 + BASE);
    }

    @Test
    void areThoseOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs/limits.md"));
        String rows = page.substring(page.indexOf("| input |"));

        assertThat(rows.lines().skip(2).toList())
                .containsExactlyElementsOf(
                        PathologicalInput.all().stream()
                                .map(input -> "| " + input.name() + " | " + input.repeated() + " |")
                                .toList());
    }

    private static Work work(String note) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        new DiagnosticPrinter(new PrintWriter(Writer.nullWriter()), false)
                .print(rendering.render("content/a.md", bytes).diagnostics());
        return new Work(
                threads.getCurrentThreadAllocatedBytes() - allocated,
                (threads.getCurrentThreadCpuTime() - nanos) / 1_000_000);
    }
}
