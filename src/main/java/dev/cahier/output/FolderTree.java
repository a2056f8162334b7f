package dev.cahier.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders and what is in them, without following symbolic links. */
final class FolderTree {

    private FolderTree() {}

    /** Deletes a file, or a folder with all that is in it, if it exists. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path path : deepestFirst(root)) {
            Files.delete(path);
        }
    }

    /** Deletes a folder that is where a file belongs, with all that is in it. */
    static void clearForFile(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            delete(file);
        }
    }

    /** Returns all that is in a folder, then the folder. */
    static List<Path> deepestFirst(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
