package dev.cahier.output;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

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

    /**
     * Returns whether each file of the folder is a regular one, as {@link OutputTree#files} has it,
     * if the folder was listed before; files may have been added since.
     */
    default Optional<NavigableMap<String, Boolean>> listed() {
        return Optional.empty();
    }

    /** Returns whether an output folder certainly has files of these paths and no others. */
    default boolean areAll(Set<String> paths) {
        return false;
    }
}
