package dev.cahier.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk whose process is killed before some operation, or halfway through it. */
final class StoppedDisk implements Disk {

    /** Ends the process: nothing can be done with the disk any more. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Disk real = Disk.real();
    private final boolean halfway;
    private final Path foreign;
    private int operations;

    /**
     * Creates a disk.
     *
     * @param operations how many operations are carried out
     * @param halfway whether the next one is begun, as far as it can be done by halves
     * @param foreign a folder that nothing can be moved out of, as from another file system
     */
    StoppedDisk(int operations, boolean halfway, Path foreign) {
        this.operations = operations;
        this.halfway = halfway;
        this.foreign = foreign;
    }

    private boolean isLast() {
        operations--;
        if (operations < -1 || operations == -1 && !halfway) {
            throw new Killed();
        }
        return operations == -1;
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        isLast();
        real.createFolders(folder);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (isLast()) {
            real.write(file, Arrays.copyOf(content, content.length / 2));
            throw new Killed();
        }
        real.write(file, content);
    }

    @Override
    public void writeThrough(Path file, byte[] content) throws IOException {
        if (isLast()) {
            real.write(file, Arrays.copyOf(content, content.length / 2));
            throw new Killed();
        }
        real.writeThrough(file, content);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        if (isLast()) {
            real.write(to, new byte[] {'h', 'a', 'l', 'f'});
            throw new Killed();
        }
        real.copy(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        isLast();
        if (from.startsWith(foreign)) {
            throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "foreign");
        }
        real.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        isLast();
        real.delete(path);
    }
}
