package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {

    @TempDir private Path parent;

    @Test
    void deletesAFolderWithAllThatIsInIt() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("a/b/c")).getParent().getParent();
        Files.writeString(folder.resolve("b/汉.txt"), "x");
        FolderTree.delete(folder);
        FolderTree.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void deletesAFolderInWhichAnotherProcessMakesFiles() throws Exception {
        Path folder = parent.resolve("kept");
        AtomicBoolean writes = new AtomicBoolean(true);
        Thread writer = new Thread(() -> write(folder, writes));
        writer.start();
        try {
            for (int i = 0; i < 300; i++) {
                FolderTree.delete(folder);
            }
        } finally {
            writes.set(false);
            writer.join();
        }
        FolderTree.delete(folder);
        assertThat(folder).doesNotExist();
    }

    /** Makes files and deletes some of them until it is told to stop. */
    private static void write(Path folder, AtomicBoolean writes) {
        for (int i = 0; writes.get(); i++) {
            try {
                Path inner = Files.createDirectories(folder.resolve("n" + i % 7).resolve("m"));
                Files.writeString(inner.resolve("f" + i), "x");
                Files.deleteIfExists(inner.resolve("f" + (i - 7)));
                Thread.sleep(1);
            } catch (IOException e) {
                // Its folder was deleted at this moment.
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
