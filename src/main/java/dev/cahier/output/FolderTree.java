package dev.cahier.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders and what is in them, without following symbolic links. */
final class FolderTree {

    /** How often a folder is listed in which another process makes files. */
    private static final int MOST_TRIES = 100;

    private FolderTree() {}

    /**
     * Deletes a file, or a folder with all that is in it, if it exists. Another process, such as a
     * preview, may add and delete files meanwhile.
     *
     * @throws IOException if something cannot be deleted, or is added again and again
     */
    static void delete(Path root) throws IOException {
        for (int tries = 1; Files.exists(root, LinkOption.NOFOLLOW_LINKS); tries++) {
            try {
                for (Path path : deepestFirst(root)) {
                    Files.deleteIfExists(path);
                }
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    /**
     * Deletes what is where a file belongs, unless it is one: a folder with all that is in it, a
     * link, or a pipe.
     */
    static void clearForFile(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            delete(file);
        }
    }

    /** Returns a file or folder, or the nearest folder above it, that exists; a link is one. */
    static Path existing(Path path) {
        Path existing = path;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        return existing;
    }

    /** Returns all that is in a folder, then the folder. */
    static List<Path> deepestFirst(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
