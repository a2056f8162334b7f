package dev.cahier.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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

    /** The content is copied once, and there has to be room for what is read from it. */
    private static final long LARGEST = Runtime.getRuntime().maxMemory() / 3;

    private static final byte[] RUNTIME =
            System.getProperty("java.runtime.version").getBytes(StandardCharsets.UTF_8);

    private KeptFile() {}

    /** Returns the content of a file; nothing of one that cannot be read or was damaged. */
    public static Optional<byte[]> read(Path file) {
        try {
            byte[] kept = bytes(file);
            int start = Math.min(SUM_BYTES, kept.length);
            byte[] content = Arrays.copyOfRange(kept, start, kept.length);
            return Arrays.equals(sums(file, content), Arrays.copyOf(kept, start))
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a file of what is kept. What is no file in a folder of ours, or does not fit into
     * memory, is not what was kept: reading a pipe would never end.
     */
    static byte[] bytes(Path file) throws IOException {
        requireFolder(file);
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile() || attributes.size() > LARGEST) {
            throw new IOException("not what was kept: " + file);
        }
        return Files.readAllBytes(file);
    }

    private static void requireFolder(Path file) throws IOException {
        if (Files.isSymbolicLink(file.getParent())) {
            throw new IOException("the folder is a link: " + file.getParent());
        }
    }

    /** Replaces a file, as {@link AtomicFile} does, with content that {@link #read} returns. */
    public static void write(Path file, byte[] content) throws IOException {
        requireFolder(file);
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
