package dev.cahier.build;

import dev.cahier.store.Sha256;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a file looked like at some moment. As long as it looks the same, its content is the same.
 *
 * @param size its length in bytes
 * @param modified when its content was changed, in nanoseconds since 1970
 * @param changed when anything of it was changed, also in nanoseconds; unlike {@code modified}, no
 *     program can set this time. 0 where the system has none
 * @param number the file's number on its disk, since a renamed folder leaves the times of its
 *     files; 0 where the system has none
 * @param hash the hash of its content if the times do not suffice, otherwise empty
 */
record FileStamp(long size, long modified, long changed, long number, String hash) {

    private static final String FOLDER = "folder";

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** No clock of a file system ticks more slowly; such times are whole seconds. */
    private static final Duration COARSE_TICK = Duration.ofSeconds(2);

    /** Other clocks tick 100 times a second or more often. */
    private static final Duration FINE_TICK = Duration.ofMillis(100);

    /** As many as in the hashes of published files. */
    private static final int HASH_DIGITS = 32;

    /** Something that is not a file, such as a folder, or what a link leads to. */
    static FileStamp of(String text) {
        return new FileStamp(-1, 0, 0, 0, text);
    }

    /** What a folder looks like. */
    static FileStamp ofFolder() {
        return of(FOLDER);
    }

    boolean isFolder() {
        return size < 0 && hash.equals(FOLDER);
    }

    boolean isFile() {
        return size >= 0;
    }

    /**
     * Looks at a file.
     *
     * @param clock what the disk's clock showed before: a change that is so recent that another one
     *     might leave the same time cannot be told by its time
     * @param known the hash of its content, if the file should have just been written
     */
    static FileStamp of(Path file, Instant clock, Optional<String> known) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    attributes.size(),
                    nanos(attributes.lastModifiedTime()),
                    0,
                    0,
                    hash(file, known));
        }
        Map<String, Object> attributes =
                Files.readAttributes(
                        file, "unix:size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
        long modified = nanos((FileTime) attributes.get("lastModifiedTime"));
        long changed = nanos((FileTime) attributes.get("ctime"));
        boolean certain = isCertain(modified, changed, clock);
        return new FileStamp(
                (Long) attributes.get("size"),
                modified,
                changed,
                (Long) attributes.get("ino"),
                certain ? "" : hash(file, known));
    }

    private static boolean isCertain(long modified, long changed, Instant clock) {
        boolean fine = modified % SECOND != 0 && changed % SECOND != 0;
        Instant old = clock.minus(fine ? FINE_TICK : COARSE_TICK);
        return Math.max(modified, changed) < nanos(FileTime.from(old));
    }

    /** Returns whether a file with this stamp has the content that one with an older stamp had. */
    boolean isSameAs(FileStamp older, Path file) throws IOException {
        boolean sameLook =
                size == older.size
                        && modified == older.modified
                        && changed == older.changed
                        && number == older.number;
        if (!sameLook || older.hash.isEmpty()) {
            return sameLook;
        }
        String now = hash.isEmpty() ? hash(file, Optional.empty()) : hash;
        return now.equals(older.hash);
    }

    private static String hash(Path file, Optional<String> known) throws IOException {
        return known.isPresent() ? known.get() : hash(file);
    }

    /** Returns the hash of a file's content, as published files have it. */
    static String hash(Path file) throws IOException {
        return Sha256.of(file).substring(0, HASH_DIGITS);
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /**
     * Written out, as it is needed in each build: what records have takes Java some time to make.
     */
    @Override
    public String toString() {
        return size + " " + modified + " " + changed + " " + number + " " + hash;
    }

    static FileStamp read(DataInputStream in) throws IOException {
        return new FileStamp(
                in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readUTF());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(size);
        out.writeLong(modified);
        out.writeLong(changed);
        out.writeLong(number);
        out.writeUTF(hash);
    }
}
