package dev.cahier.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A native library, copied out of its jar into a folder once and used from there ever after.
 *
 * <p>The library's name carries its version. Several processes may do this at once, and each may be
 * stopped at any moment: a copy gets its name only when it is complete and on the disk.
 */
final class ExtractedLibrary {

    private ExtractedLibrary() {}

    /**
     * Makes sure that the library is in the folder.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    static void into(Path folder, String name, URL resource) {
        Path library = folder.resolve(name);
        try {
            URLConnection connection = resource.openConnection();
            try (InputStream in = connection.getInputStream()) {
                long size = connection.getContentLengthLong();
                if (!isComplete(library, size)) {
                    Files.createDirectories(folder);
                    copy(in, library, size);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy V8 to " + library, e);
        }
    }

    private static boolean isComplete(Path library, long size) throws IOException {
        return Files.isRegularFile(library) && Files.size(library) == size;
    }

    private static void copy(InputStream in, Path library, long size) throws IOException {
        Path part = Files.createTempFile(library.getParent(), "v8-", ".part");
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                in.transferTo(Channels.newOutputStream(out));
                out.force(true);
            }
            if (Files.size(part) != size) {
                throw new IOException(Files.size(part) + " of " + size + " bytes written");
            }
            moveUnlessThere(part, library, size);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void moveUnlessThere(Path part, Path library, long size) throws IOException {
        try {
            Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Windows does not replace a library that another process, quicker than this, has
            // loaded.
            if (!isComplete(library, size)) {
                throw e;
            }
        }
    }
}
