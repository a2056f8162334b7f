package dev.cahier.migrate;

import dev.cahier.store.AtomicFile;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.nio.file.Path;

/** What is to become a file of the new site. */
sealed interface PlannedFile {

    /** A file of the source, byte by byte; it may be too large for memory. */
    record Copy(Path file) implements PlannedFile {
        @Override
        public String hash() throws IOException {
            return Sha256.of(file);
        }

        @Override
        public void replace(Path target) throws IOException {
            AtomicFile.copy(file, target);
        }
    }

    /** A file that the import has written. */
    record Made(byte[] bytes) implements PlannedFile {
        @Override
        public String hash() {
            return Sha256.of(bytes);
        }

        @Override
        public void replace(Path target) throws IOException {
            AtomicFile.replace(target, bytes);
        }
    }

    /** Returns the SHA-256 of the content. */
    String hash() throws IOException;

    /** Writes the content to a file, in place of what is there. */
    void replace(Path target) throws IOException;
}
