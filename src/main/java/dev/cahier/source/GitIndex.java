package dev.cahier.source;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The list of files that git tracks, read without git.
 *
 * @see <a href="https://git-scm.com/docs/index-format">Git index format</a>
 */
public final class GitIndex {

    private static final int SIGNATURE = 0x44495243; // DIRC
    private static final int STAT_BYTES = 40;
    private static final int[] HASH_BYTES = {20, 32}; // SHA-1, SHA-256
    private static final int LONGEST_IN_FLAGS = 0xFFF;
    private static final int EXTENDED = 0x4000;
    private static final String LINK = "gitdir:";

    private GitIndex() {}

    /**
     * Returns whether git tracks a file in a folder. What cannot be read tracks nothing.
     *
     * @param folder the folder, absolute, which need not exist
     */
    public static boolean tracks(Path folder) {
        Path real = SiteFolder.realPath(folder);
        for (Path root = real.getParent(); root != null; root = root.getParent()) {
            if (Files.exists(root.resolve(".git"))) {
                String prefix = root.relativize(real).toString().replace('\\', '/') + "/";
                return index(root.resolve(".git")).filter(i -> names(i, prefix)).isPresent();
            }
        }
        return false;
    }

    private static Optional<ByteBuffer> index(Path git) {
        try {
            Path folder = git;
            if (Files.isRegularFile(git)) {
                String link = Files.readString(git).strip();
                folder = git.resolveSibling(link.substring(LINK.length()).strip());
            }
            return Optional.of(ByteBuffer.wrap(Files.readAllBytes(folder.resolve("index"))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // There is no index yet, or it is not git's.
        }
    }

    private static boolean names(ByteBuffer index, String prefix) {
        for (int hash : HASH_BYTES) {
            try {
                return new Reader(index.duplicate().rewind(), hash).findsName(prefix);
            } catch (BufferUnderflowException | IllegalArgumentException e) {
                // The hashes have the other length.
            }
        }
        return false;
    }

    /** Reads the entries, which are sorted by name. */
    private static final class Reader {

        private final ByteBuffer in;
        private final int hashBytes;
        private byte[] name = new byte[0];

        private Reader(ByteBuffer in, int hashBytes) {
            this.in = in;
            this.hashBytes = hashBytes;
        }

        private boolean findsName(String prefix) {
            if (in.getInt() != SIGNATURE) {
                return false;
            }
            int version = in.getInt();
            for (int left = in.getInt(); left > 0; left--) {
                readEntry(version);
                if (new String(name, StandardCharsets.UTF_8).startsWith(prefix)) {
                    return true;
                }
            }
            return false;
        }

        private void readEntry(int version) {
            int start = in.position();
            in.position(start + STAT_BYTES + hashBytes);
            int flags = in.getShort();
            if ((flags & EXTENDED) != 0) {
                in.getShort();
            }
            // Version 4 writes only how a name differs from the one before.
            int kept = version < 4 ? 0 : name.length - varint();
            byte[] rest = upToNul();
            byte[] whole = new byte[kept + rest.length];
            System.arraycopy(name, 0, whole, 0, kept);
            System.arraycopy(rest, 0, whole, kept, rest.length);
            name = whole;
            if ((flags & LONGEST_IN_FLAGS) != Math.min(name.length, LONGEST_IN_FLAGS)) {
                throw new IllegalArgumentException("not the length of a name");
            }
            if (version < 4) {
                int length = in.position() - 1 - start;
                in.position(start + (length + 8) / 8 * 8);
            }
        }

        private byte[] upToNul() {
            int start = in.position();
            while (in.get() != 0) {
                // Counts.
            }
            byte[] bytes = new byte[in.position() - 1 - start];
            in.position(start).get(bytes).get();
            return bytes;
        }

        /** Reads a number as the offsets of pack files are written. */
        private int varint() {
            int next = in.get();
            int value = next & 0x7F;
            while ((next & 0x80) != 0) {
                next = in.get();
                value = (value + 1 << 7) | (next & 0x7F);
            }
            if (value < 0 || value > name.length) {
                throw new IllegalArgumentException("longer than the name before");
            }
            return value;
        }
    }
}
