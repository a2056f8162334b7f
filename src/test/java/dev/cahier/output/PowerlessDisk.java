package dev.cahier.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A disk that is given no power any more before some operation. Names are kept in the order of the
 * operations, as file systems with a journal do; of what was written, only what was written through
 * is sure to be there.
 */
final class PowerlessDisk implements Disk {

    /** What becomes of a file that was not written through. */
    enum Loss {
        ALL {
            @Override
            byte[] of(byte[] content) {
                return new byte[0];
            }
        },
        THE_END {
            @Override
            byte[] of(byte[] content) {
                return Arrays.copyOf(content, content.length / 2);
            }
        },
        ALL_BUT_ITS_LENGTH {
            @Override
            byte[] of(byte[] content) {
                return new byte[content.length];
            }
        };

        abstract byte[] of(byte[] content);
    }

    private final StoppedDisk disk;
    private final Set<Path> inMemory = new LinkedHashSet<>();

    /**
     * Creates a disk.
     *
     * @param operations how many operations are carried out
     */
    PowerlessDisk(int operations) {
        disk = new StoppedDisk(operations, false, Path.of("none"));
    }

    /** Loses something of each file whose content was still in memory. */
    void lose(Loss loss) throws IOException {
        for (Path file : inMemory) {
            Files.write(file, loss.of(Files.readAllBytes(file)));
        }
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        disk.createFolders(folder);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        disk.write(file, content);
        inMemory.add(file);
    }

    @Override
    public void writeThrough(Path file, byte[] content) throws IOException {
        disk.writeThrough(file, content);
        inMemory.remove(file);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        disk.copy(from, to);
        inMemory.add(to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        disk.move(from, to);
        inMemory.remove(to);
        if (inMemory.remove(from)) {
            inMemory.add(to);
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        disk.delete(path);
        inMemory.remove(path);
    }
}
