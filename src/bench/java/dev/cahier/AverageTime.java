package dev.cahier;

import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How all benchmarks are measured, and the notes that they share. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public abstract class AverageTime {

    private static final Path NOTES = Path.of("target/bench/notes/content/posts");

    /** Returns the bytes of the notes that {@code bench/jmh} has written, in their order. */
    protected static List<byte[]> notes() {
        try (Stream<Path> files = Files.list(NOTES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("note-"))
                    .sorted()
                    .map(AverageTime::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no notes in " + NOTES + ": run bench/jmh", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
