package dev.cahier.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Replaces files at once: whoever reads one sees the old content or the new one.
 *
 * <p>The files get the permissions of all files that the user creates. Those of {@link
 * Files#createTempFile} could be read by nobody else.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Replaces the content of a file, which need not exist, nor its folder. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        replace(file, out -> out.write(bytes));
    }

    /** Replaces the content of a file by that of another one, which may be too large for memory. */
    public static void copy(Path from, Path file) throws IOException {
        replace(file, out -> Files.copy(from, out));
    }

    private static void replace(Path file, Content content) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = writeBeside(file, content);
        try {
            Files.move(
                    whole,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** A name with a dot is nobody's note, should the process be stopped now. */
    private static Path writeBeside(Path file, Content content) throws IOException {
        while (true) {
            long number = ThreadLocalRandom.current().nextLong();
            Path whole = file.resolveSibling(".cahier-" + Long.toHexString(number) + ".tmp");
            try (OutputStream out =
                    Files.newOutputStream(
                            whole, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.to(out);
                return whole;
            } catch (FileAlreadyExistsException e) {
                // Another number is free.
            } catch (IOException e) {
                Files.deleteIfExists(whole);
                throw e;
            }
        }
    }
}
