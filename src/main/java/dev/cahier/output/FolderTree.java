package dev.cahier.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Removes folders and what is in them, without following symbolic links. */
final class FolderTree {

    private FolderTree() {}

    /** Deletes a file, or a folder with all that is in it, if it exists. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(root)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /**
     * Deletes the files of a folder that are not wanted, then the folders that have become empty.
     * Names at its top that begin with a dot stay.
     *
     * @param root the folder, itself no link
     */
    static void removeOthers(Path root, Set<Path> wanted) throws IOException {
        Files.walkFileTree(root, new Sweep(root, wanted));
    }

    private static final class Sweep extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Set<Path> wanted;

        Sweep(Path root, Set<Path> wanted) {
            this.root = root;
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isUsers(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (!isUsers(file) && !(wanted.contains(file) && attributes.isRegularFile())) {
                Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            if (failure != null) {
                throw failure;
            }
            if (!folder.equals(root) && isEmpty(folder)) {
                Files.delete(folder);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isUsers(Path path) {
            return root.equals(path.getParent()) && path.getFileName().toString().startsWith(".");
        }

        private static boolean isEmpty(Path folder) throws IOException {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.findAny().isEmpty();
            }
        }
    }
}
