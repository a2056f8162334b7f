package dev.cahier.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file system of its own with little room, which only the superuser of Linux can make. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Makes a file system in a folder, or skips the test. */
    static SmallDisk in(Path folder, int kilobytes) {
        boolean made =
                SystemCommand.runs(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + kilobytes + "k",
                        "tmpfs",
                        folder.toString());
        assumeTrue(made, "no file system can be made here");
        return new SmallDisk(folder);
    }

    /** Fills the disk up to some room. */
    void leaveRoom(int kilobytes) throws IOException {
        giveRoomBack();
        byte[] block = new byte[BLOCK];
        long left = folder.toFile().getUsableSpace() - kilobytes * 1024L;
        try (var ballast = Files.newOutputStream(ballast(), StandardOpenOption.CREATE_NEW)) {
            for (; left >= BLOCK; left -= BLOCK) {
                ballast.write(block);
            }
        }
    }

    void giveRoomBack() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        if (!SystemCommand.runs("umount", folder.toString())) {
            throw new UncheckedIOException(new IOException("cannot unmount " + folder));
        }
    }
}
