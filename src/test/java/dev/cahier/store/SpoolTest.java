package dev.cahier.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cahier.store.Spool.Spooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String text(Spooled spooled) {
        try {
            return new String(spooled.read(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givesBackWhatItTookAgainAndAgain() throws IOException {
        try (Spool spool = Spool.in(folder)) {
            Spooled first = spool.put("0123456789".getBytes(UTF_8));
            Spooled empty = spool.put(new byte[0]);
            Spooled last = spool.put("数学".getBytes(UTF_8));

            for (int i = 0; i < 2; i++) {
                assertThat(text(last)).isEqualTo("数学");
                assertThat(text(first)).isEqualTo("0123456789");
                assertThat(text(empty)).isEmpty();
                assertThat(new String(first.read(2, 3), UTF_8)).isEqualTo("234");
                assertThat(new String(last.read(3, 3), UTF_8)).isEqualTo("学");
            }
        }
    }

    @Test
    void leavesNoFileOnceItIsClosed() throws IOException {
        Path inner = folder.resolve("new");
        try (Spool spool = Spool.in(inner)) {
            spool.put(new byte[100_000]);
            assertThat(inner).isDirectory();
        }
        assertThat(inner).isEmptyDirectory();
    }

    @Test
    void takesBytesOfManyThreads() throws IOException {
        try (Spool spool = Spool.in(folder)) {
            List<Spooled> spooled =
                    IntStream.range(0, 2000)
                            .parallel()
                            .mapToObj(i -> spool.put(("number " + i).getBytes(UTF_8)))
                            .toList();

            assertThat(spooled.stream().parallel().map(SpoolTest::text).toList())
                    .isEqualTo(IntStream.range(0, 2000).mapToObj(i -> "number " + i).toList());
        }
    }

    @Test
    void staysInMemoryWhereThereIsNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "x");
        for (Spool spool : List.of(Spool.inMemory(), Spool.in(file))) {
            Spooled spooled = spool.put("text".getBytes(UTF_8));
            spool.close();

            assertThat(text(spooled)).isEqualTo("text");
            assertThat(new String(spooled.read(1, 2), UTF_8)).isEqualTo("ex");
        }
        assertThat(files()).containsExactly(file);
    }

    @Test
    void keepsInMemoryWhatItCannotWrite() {
        Spool spool = Spool.in(folder);
        Spooled before = spool.put("before".getBytes(UTF_8));
        spool.close();

        assertThat(text(spool.put("after".getBytes(UTF_8)))).isEqualTo("after");
        assertThatThrownBy(before::read).isInstanceOf(IOException.class);
    }
}
