package dev.cahier.note;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers notes from one build to the next, so that unchanged files need not be read. Called by
 * several threads at once.
 */
public interface KnownNotes {

    /** Remembers nothing: every file is read. */
    KnownNotes NONE =
            new KnownNotes() {
                @Override
                public Optional<ParsedNote> find(String path, Path file) {
                    return Optional.empty();
                }

                @Override
                public void read(String path, Path file, ParsedNote parsed) {}
            };

    /**
     * Returns what reading a file would give, if that is known and the file has not changed.
     *
     * @param path the file, relative to the site's folder
     * @param file where it is, absolute
     */
    Optional<ParsedNote> find(String path, Path file);

    /** Returns whether a note counts as absent, whatever its file contains. */
    default boolean leavesOut(String path) {
        return false;
    }

    /**
     * Receives a note that was read since {@link #find} did not return it. A note whose reading
     * failed through a defect is not passed on.
     */
    void read(String path, Path file, ParsedNote parsed);
}
