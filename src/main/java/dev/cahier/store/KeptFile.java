package dev.cahier.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Files that are kept for the next build, each with a hash of its content, of its name, since the
 * name says what the content is for, and of the Java that wrote it: another Java compresses images
 * in another way.
 */
public final class KeptFile {

    private static final int HASH_BYTES = 32;

    private static final byte[] RUNTIME =
            System.getProperty("java.runtime.version").getBytes(StandardCharsets.UTF_8);

    private KeptFile() {}

    /** Returns the content of a file; nothing of one that cannot be read or was damaged. */
    public static Optional<byte[]> read(Path file) {
        try {
            byte[] kept = Files.readAllBytes(file);
            int start = Math.min(HASH_BYTES, kept.length);
            byte[] content = Arrays.copyOfRange(kept, start, kept.length);
            return Arrays.equals(hash(file, content), Arrays.copyOf(kept, start))
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Replaces a file, as {@link AtomicFile} does, with content that {@link #read} returns. */
    public static void write(Path file, byte[] content) throws IOException {
        AtomicFile.replace(
                file,
                ByteBuffer.allocate(HASH_BYTES + content.length)
                        .put(hash(file, content))
                        .put(content)
                        .array());
    }

    private static byte[] hash(Path file, byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(RUNTIME);
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        return digest.digest(content);
    }
}
