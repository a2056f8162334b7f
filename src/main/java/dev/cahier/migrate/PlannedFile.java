package dev.cahier.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is to become a file of the new site. */
sealed interface PlannedFile {

    /** A file of the source, byte by byte. */
    record Copy(Path file) implements PlannedFile {
        @Override
        public byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
    }

    /** A file that the import has written. */
    record Made(byte[] bytes) implements PlannedFile {}

    byte[] bytes();
}
