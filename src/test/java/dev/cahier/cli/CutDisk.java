package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A disk that loses its power, which only the superuser of Linux can make, where {@code xfsprogs}
 * are installed. It is an ext4 file system in a file, which another file system copies at once:
 * what the system had not written to the disk is not in the copy.
 */
final class CutDisk implements AutoCloseable {

    private static final int MOST_TRIES = 100;
    private static final int PAUSE_MILLIS = 50;

    private final Path outer;
    private final Path image;
    private final Path root;
    private int runs;

    private CutDisk(Path folder) {
        this.outer = folder.resolve("outer");
        this.image = outer.resolve("disk");
        this.root = folder.resolve("root");
    }

    /** Makes a disk in a folder, or skips the test where that is not possible. */
    static CutDisk in(Path folder) throws IOException {
        CutDisk disk = new CutDisk(folder);
        Files.createDirectories(disk.outer);
        Files.createDirectories(disk.root);
        String file = folder.resolve("outer.img").toString();
        boolean outer =
                SystemCommand.runs("truncate", "-s", "800M", file)
                        && SystemCommand.runs("mkfs.xfs", "-q", "-m", "reflink=1", file)
                        && SystemCommand.runs(
                                "unshare", "-T", "--monotonic", "100", "--fork", "true")
                        && SystemCommand.runs("mount", "-o", "loop", file, disk.outer.toString());
        boolean inner =
                outer
                        && SystemCommand.runs("truncate", "-s", "256M", disk.image.toString())
                        && SystemCommand.runs("mkfs.ext4", "-q", disk.image.toString())
                        && disk.mounts();
        if (outer && !inner) {
            unmount(disk.outer);
        }
        assumeTrue(inner, "no disk can be made here");
        return disk;
    }

    /** Returns the folder where the disk is. */
    Path root() {
        return root;
    }

    /** Returns what starts a program in the time of a computer that started at the last cut. */
    List<String> clock() {
        String offset = Integer.toString(runs * 100_000);
        return List.of("unshare", "-T", "--monotonic", offset, "--kill-child", "--fork");
    }

    /** Writes all that is in memory to the disk. */
    void flush() {
        must("sync", "-f", root.toString());
    }

    /** Takes what is on the disk at this moment: all that {@link #restart} will leave. */
    void cut() {
        must("cp", "--reflink=always", image.toString(), image + ".cut");
    }

    /** Starts again with what the last cut has left. No program may use the disk. */
    void restart() throws IOException {
        unmount(root);
        Files.move(Path.of(image + ".cut"), image, StandardCopyOption.REPLACE_EXISTING);
        runs++;
        assertThat(mounts()).as("the disk is mounted again").isTrue();
    }

    private boolean mounts() {
        return SystemCommand.runs(
                "mount", "-o", "loop,commit=1", image.toString(), root.toString());
    }

    private static void unmount(Path place) {
        for (int tries = 0; !SystemCommand.runs("umount", place.toString()); tries++) {
            assertThat(tries).as("tries to unmount %s", place).isLessThan(MOST_TRIES);
            pause();
        }
    }

    private static void must(String... command) {
        assertThat(SystemCommand.runs(command)).as(String.join(" ", command)).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        unmount(root);
        unmount(outer);
    }
}
