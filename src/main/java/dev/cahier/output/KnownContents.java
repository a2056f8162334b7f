package dev.cahier.output;

import java.util.Optional;

/** What is known about the files of an output folder without reading them. */
@FunctionalInterface
public interface KnownContents {

    /** Knows nothing. */
    KnownContents NONE = path -> Optional.empty();

    /**
     * Returns the hash of a file's content, as {@link PublishPlan#hashes} has it, if it is certain.
     *
     * @param path the file, relative to the output folder, with {@code /} between names
     */
    Optional<String> hash(String path);
}
