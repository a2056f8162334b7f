package dev.cahier.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes texts and bytes out of memory until they are needed again in the same run: they are
 * appended to a file, which is deleted in the end. If the file cannot be written, they stay in
 * memory. Safe for use by several threads.
 */
public final class Spool implements AutoCloseable {

    private static final String NAME = "spool-";

    private final Optional<FileChannel> file;
    private long end;

    private Spool(Optional<FileChannel> file) {
        this.file = file;
    }

    /** Bytes that can be read again and again, as long as their spool is open. */
    @FunctionalInterface
    public interface Spooled {

        /**
         * Reads the bytes.
         *
         * @throws IOException if the file was damaged or deleted in the meantime
         */
        byte[] read() throws IOException;

        /**
         * Reads a part of the bytes.
         *
         * @param from where it begins, counted from 0
         * @throws IOException if the file was damaged or deleted in the meantime
         */
        default byte[] read(int from, int length) throws IOException {
            return Arrays.copyOfRange(read(), from, from + length);
        }
    }

    /** Bytes in a file. */
    private record InFile(FileChannel file, long start, int length) implements Spooled {

        @Override
        public byte[] read() throws IOException {
            return read(0, length);
        }

        @Override
        public byte[] read(int from, int count) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(count);
            while (bytes.hasRemaining()) {
                if (file.read(bytes, start + from + bytes.position()) < 0) {
                    throw new IOException("a temporary file in .cahier was cut off");
                }
            }
            return bytes.array();
        }
    }

    /** Opens a spool in a folder, which need not exist. */
    public static Spool in(Path folder) {
        try {
            Files.createDirectories(folder);
            return new Spool(
                    Optional.of(
                            FileChannel.open(
                                    folder.resolve(NAME + UUID.randomUUID()),
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE,
                                    StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException e) {
            return inMemory();
        }
    }

    /** Opens a spool without a file. */
    public static Spool inMemory() {
        return new Spool(Optional.empty());
    }

    /** Takes bytes, which nobody may change afterwards. */
    public Spooled put(byte[] bytes) {
        if (file.isEmpty()) {
            return () -> bytes;
        }
        long start = reserve(bytes.length);
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.get().write(rest, start + rest.position());
            }
            return new InFile(file.get(), start, bytes.length);
        } catch (IOException e) {
            return () -> bytes; // The disk is full, for example.
        }
    }

    private synchronized long reserve(int length) {
        long start = end;
        end += length;
        return start;
    }

    /** Deletes the file. */
    @Override
    public void close() {
        if (file.isPresent()) {
            try {
                file.get().close();
            } catch (IOException e) {
                // What is left of it is deleted by the next build.
            }
        }
    }
}
