package dev.cahier.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void writeAFile() throws IOException {
        file = folder.resolve("a.png");
        KeptFile.write(file, "content".getBytes(UTF_8));
    }

    private static byte[] kept(String content) {
        return content.getBytes(UTF_8);
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        assertThat(KeptFile.read(file)).hasValue(kept("content"));
        KeptFile.write(file, new byte[0]);
        assertThat(KeptFile.read(file)).hasValue(new byte[0]);
    }

    @Test
    void hasNothingWhereThereIsNoFile() {
        assertThat(KeptFile.read(folder.resolve("b.png"))).isEmpty();
        assertThat(KeptFile.read(folder)).isEmpty();
    }

    @Test
    void seesEachChangedBitAndEachCut() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThat(KeptFile.read(file)).as("changed at %d", at).isEmpty();
            Files.write(file, Arrays.copyOf(whole, at));
            assertThat(KeptFile.read(file)).as("cut at %d", at).isEmpty();
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(KeptFile.read(file)).isEmpty();
        Files.write(file, whole);
        assertThat(KeptFile.read(file)).hasValue(kept("content"));
    }

    @Test
    void countsOnlyUnderItsOwnName() throws IOException {
        Path other = Files.copy(file, folder.resolve("b.png"));
        Path elsewhere =
                Files.copy(file, Files.createDirectory(folder.resolve("c")).resolve("a.png"));

        assertThat(KeptFile.read(other)).isEmpty();
        assertThat(KeptFile.read(elsewhere)).hasValue(kept("content"));
    }
}
