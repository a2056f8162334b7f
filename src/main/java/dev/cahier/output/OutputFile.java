package dev.cahier.output;

import dev.cahier.store.Spool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file of the finished site.
 *
 * @param path where it goes, relative to the output folder, with {@code /} between names
 * @param content what it holds
 */
public record OutputFile(String path, Content content) {

    /** A name that is empty or leads to another folder. */
    private static final Pattern OUTSIDE_NAMES = Pattern.compile("/\\.{0,2}/");

    public OutputFile {
        Objects.requireNonNull(content, "content");
        if (leavesFolder(path)) {
            throw new IllegalArgumentException("not a path within the output folder: " + path);
        }
    }

    static boolean leavesFolder(String path) {
        return path.isEmpty()
                || path.startsWith("/")
                || path.contains("\\")
                || OUTSIDE_NAMES.matcher("/" + path + "/").find();
    }

    /** What a file holds. */
    public sealed interface Content {}

    /**
     * Bytes that Cahier made. The array is not copied: nobody writes to it.
     *
     * @param bytes the content
     */
    public record Bytes(byte[] bytes) implements Content {}

    /**
     * A copy of a file.
     *
     * @param file the file to be copied
     */
    public record CopyOf(Path file) implements Content {}

    /**
     * What a file in the output folder holds already, so that nothing has to be written.
     *
     * @param hash the hash of the content, as {@link PublishPlan#hashes} has it
     * @param size its length in bytes
     */
    public record InPlace(String hash, long size) implements Content {}

    /**
     * Returns the length of the content in bytes.
     *
     * @throws IOException if the file that is to be copied cannot be read
     */
    public long size() throws IOException {
        if (content instanceof CopyOf copy) {
            return Files.size(copy.file());
        }
        if (content instanceof InPlace same) {
            return same.size();
        }
        return content instanceof Spooled spooled
                ? spooled.size()
                : ((Bytes) content).bytes().length;
    }

    /**
     * Bytes that Cahier made and that are not in memory.
     *
     * @param hash the hash of the content, as {@link PublishPlan#hashes} has it
     * @param size its length in bytes
     */
    public record Spooled(String hash, long size, Spool.Spooled bytes) implements Content {}

    public static OutputFile text(String path, String text) {
        return bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static OutputFile bytes(String path, byte[] bytes) {
        return new OutputFile(path, new Bytes(bytes));
    }

    /** Returns a file whose bytes go out of memory until they are written. */
    public static OutputFile spooled(String path, byte[] bytes, Spool spool) {
        return new OutputFile(
                path, new Spooled(Manifest.contentHash(bytes), bytes.length, spool.put(bytes)));
    }

    public static OutputFile inPlace(String path, String hash, long size) {
        return new OutputFile(path, new InPlace(hash, size));
    }

    public static OutputFile copy(String path, Path file) {
        return new OutputFile(path, new CopyOf(file));
    }
}
