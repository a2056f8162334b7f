package dev.cahier.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The changes of files that publishing consists of: a test can stop it at each of them. */
interface Disk {

    /** Creates a folder and those above it, as far as they do not exist. */
    void createFolders(Path folder) throws IOException;

    /** Writes a file, which may exist, but not as a link. */
    void write(Path file, byte[] content) throws IOException;

    /** Writes a file, which may exist, but not as a link, so that it outlives a power failure. */
    void writeThrough(Path file, byte[] content) throws IOException;

    /** Copies the content of a file, but not its permissions, to a file that may exist. */
    void copy(Path from, Path to) throws IOException;

    /**
     * Moves a file to where no folder is, at once: whoever looks sees the old file or the new one.
     *
     * @throws AtomicMoveNotSupportedException if the places are on different file systems
     */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder. */
    void delete(Path path) throws IOException;

    /** Returns the disk of this machine. */
    static Disk real() {
        return new Disk() {
            @Override
            public void createFolders(Path folder) throws IOException {
                Files.createDirectories(folder);
            }

            @Override
            public void write(Path file, byte[] content) throws IOException {
                Files.write(
                        file,
                        content,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS);
            }

            @Override
            public void writeThrough(Path file, byte[] content) throws IOException {
                try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                LinkOption.NOFOLLOW_LINKS)) {
                    ByteBuffer rest = ByteBuffer.wrap(content);
                    while (rest.hasRemaining()) {
                        channel.write(rest);
                    }
                    channel.force(true);
                }
            }

            @Override
            public void copy(Path from, Path to) throws IOException {
                // Files.copy(Path, Path) copies permissions: a program beside a note must not
                // become a program on the server.
                try (InputStream content = Files.newInputStream(from)) {
                    Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }

            @Override
            public void move(Path from, Path to) throws IOException {
                Files.move(
                        from,
                        to,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }

            @Override
            public void delete(Path path) throws IOException {
                Files.delete(path);
            }
        };
    }
}
