package dev.cahier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Inputs with which fuzzing begins, and those that it found to fail. */
final class FoundInputsTest {

    private static final Path FOLDER = Path.of("src/test/resources/fuzz");

    private static FuzzTargets targets;

    @BeforeAll
    static void open() {
        targets = FuzzTargets.open();
    }

    @AfterAll
    static void close() {
        targets.close();
    }

    @TestFactory
    Stream<DynamicTest> areReadAsTheyShould() {
        return TrialSites.files(FOLDER).entrySet().stream()
                .map(file -> dynamicTest(file.getKey(), () -> run(file.getKey(), file.getValue())));
    }

    private static void run(String name, Path file) throws IOException {
        Consumer<byte[]> target = targets.byName().get(name.substring(0, name.indexOf('/')));
        target.accept(Files.readAllBytes(file));
    }

    /** Fuzzing finds its way from a whole record; from other bytes it finds none. */
    @Test
    void oneRecordIsWhole() throws IOException {
        Path file = FOLDER.resolve("record/seed-whole");
        if (Boolean.getBoolean("golden.update")) {
            Files.write(file, FuzzTargets.record());
        }
        assertThat(file).hasBinaryContent(FuzzTargets.record());
    }

    @Test
    void thereAreSomeForEachTarget() {
        assertThat(targets.byName().keySet())
                .allSatisfy(target -> assertThat(FOLDER.resolve(target)).isNotEmptyDirectory());
    }
}
