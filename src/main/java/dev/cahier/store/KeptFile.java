package dev.cahier.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Files that are kept for the next build, each with checksums of its content, of its name, since
 * the name says what the content is for, and of the Java that wrote it: another Java compresses
 * images in another way. They find damage; who can write to the folder can write checksums, too.
 */
public final class KeptFile {

    private static final int SUM_BYTES = 16;

    private static final byte[] RUNTIME =
            System.getProperty("java.runtime.version").getBytes(StandardCharsets.UTF_8);

    private KeptFile() {}

    /** Returns the content of a file; nothing of one that cannot be read or was damaged. */
    public static Optional<byte[]> read(Path file) {
        try {
            byte[] kept = Files.readAllBytes(file);
            int start = Math.min(SUM_BYTES, kept.length);
            byte[] content = Arrays.copyOfRange(kept, start, kept.length);
            return Arrays.equals(sums(file, content), Arrays.copyOf(kept, start))
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
                ByteBuffer.allocate(SUM_BYTES + content.length)
                        .put(sums(file, content))
                        .put(content)
                        .array());
    }

    private static byte[] sums(Path file, byte[] content) {
        ByteBuffer sums = ByteBuffer.allocate(SUM_BYTES);
        for (Checksum sum : List.of(new CRC32(), new CRC32C())) {
            sum.update(RUNTIME);
            sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            sum.update(content);
            sums.putLong(sum.getValue());
        }
        return sums.array();
    }
}
