package dev.cahier.store;

import java.io.IOException;
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

    /** Replaces the content of a file, which need not exist, nor its folder. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = writeBeside(file, bytes);
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
    private static Path writeBeside(Path file, byte[] bytes) throws IOException {
        while (true) {
            long number = ThreadLocalRandom.current().nextLong();
            Path whole = file.resolveSibling(".cahier-" + Long.toHexString(number) + ".tmp");
            try {
                return Files.write(whole, bytes, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                // Another number is free.
            } catch (IOException e) {
                Files.deleteIfExists(whole);
                throw e;
            }
        }
    }
}
