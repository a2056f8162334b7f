package dev.cahier.store;

import dev.cahier.store.PieceIndex.Place;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The bodies of pieces, in files that never change. */
record SegmentFolder(Path folder) {

    private static final String SUFFIX = ".bodies";

    private static final int BUFFER = 1 << 16;

    private static final Duration LONGEST_COMMIT = Duration.ofHours(1);

    /** Reads a body; nothing of one that is damaged or gone. */
    Optional<byte[]> read(Place place) {
        try (FileChannel file =
                FileChannel.open(folder.resolve(place.segment()), StandardOpenOption.READ)) {
            if (place.end() > file.size()) {
                return Optional.empty();
            }
            ByteBuffer body = ByteBuffer.allocate(place.length());
            while (body.hasRemaining() && file.read(body, place.offset() + body.position()) >= 0) {
                // Reads on until the buffer is full or the file ends.
            }
            return !body.hasRemaining() && crc(body.array()) == place.crc()
                    ? Optional.of(body.array())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the size of a segment; -1 if it cannot be read. */
    long size(String segment) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(folder.resolve(segment), BasicFileAttributes.class);
            return attributes.isRegularFile() ? attributes.size() : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    /** Removes segments; those that cannot be removed now stay. */
    void remove(Set<String> names) {
        names.forEach(name -> remove(folder.resolve(name)));
    }

    /**
     * Removes segments that nobody can need any longer. A new one may be that of another process,
     * which is about to write its index.
     *
     * @param used those that an index names
     * @param now the time of the file system
     */
    void removeLeftovers(Set<String> used, FileTime now) throws IOException {
        Instant old = now.toInstant().minus(LONGEST_COMMIT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                if (!used.contains(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    remove(file);
                }
            }
        } catch (NoSuchFileException e) {
            // Another process has removed it.
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Another process reads it. The next commit tries again.
        }
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** Writes a new segment, which there is as soon as there is a body. */
    final class Writer implements Closeable {

        private final String segment = UUID.randomUUID() + SUFFIX;
        private @Nullable OutputStream out;
        private long offset;

        Place add(byte[] body) throws IOException {
            if (out == null) {
                Path file = folder.resolve(segment);
                out =
                        new BufferedOutputStream(
                                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER);
            }
            out.write(body);
            Place place = new Place(segment, offset, body.length, crc(body));
            offset += body.length;
            return place;
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
            }
        }
    }
}
