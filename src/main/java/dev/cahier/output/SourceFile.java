package dev.cahier.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** Replaces a file of the author's: at once, or not at all. */
public final class SourceFile {

    private SourceFile() {}

    /**
     * Replaces the content of a file, keeping its permissions. Of a symbolic link, the file that it
     * leads to is replaced.
     *
     * @param before what the file is supposed to hold
     * @return whether it was replaced; {@code false} when it holds something else by now
     * @throws UncheckedIOException naming the file that cannot be written, which is as it was
     */
    public static boolean replace(Path file, byte[] before, byte[] after) {
        try {
            Path real = file.toRealPath();
            if (!Arrays.equals(Files.readAllBytes(real), before)) {
                return false;
            }
            Path whole = Files.createTempFile(real.getParent(), ".cahier-", ".tmp");
            try {
                Files.write(whole, after);
                copyPermissions(real, whole);
                Files.move(
                        whole,
                        real,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }
}
