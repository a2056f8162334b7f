package dev.cahier.output;

import dev.cahier.output.OutputFile.Bytes;
import dev.cahier.output.OutputFile.CopyOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a site so that the output folder holds its files and no others.
 *
 * <p>What has changed is first written to a staging folder within the output folder, so that a full
 * disk leaves the old site as it is, then moved into place file by file. Files that are the same
 * already are not touched. Names that begin with a dot at the top of the folder, such as {@code
 * .gitignore} and {@code .git}, are nobody's but the user's and stay.
 */
public final class SiteWriter {

    private static final String STAGING = ".cahier-staging";

    /** Tells GitHub Pages to serve all names; the one name with a dot that is not the user's. */
    public static final String NO_JEKYLL = ".nojekyll";

    private final Path output;

    public SiteWriter(Path output) {
        this.output = output;
    }

    /**
     * Writes a site.
     *
     * @param files all its files, no two with one path
     * @return how many of them were new or had changed
     * @throws UncheckedIOException naming the path that could not be written
     */
    public int write(Collection<OutputFile> files) {
        try {
            Path staging = output.resolve(STAGING);
            deleteTree(staging);
            Files.createDirectories(output);
            List<OutputFile> changed = new ArrayList<>();
            Set<Path> wanted = new HashSet<>();
            for (OutputFile file : files) {
                wanted.add(output.resolve(file.path()));
                if (!isUpToDate(file)) {
                    stage(file, staging);
                    changed.add(file);
                }
            }
            removeOthers(wanted);
            for (OutputFile file : changed) {
                move(staging.resolve(file.path()), output.resolve(file.path()));
            }
            deleteTree(staging);
            return changed.size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the site to " + output + ": " + e, e);
        }
    }

    /** Deletes everything in the output folder but the user's own names. */
    public void clean() {
        try {
            if (Files.isDirectory(output, LinkOption.NOFOLLOW_LINKS)) {
                deleteTree(output.resolve(STAGING));
                Files.deleteIfExists(output.resolve(NO_JEKYLL));
                removeOthers(Set.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean " + output + ": " + e, e);
        }
    }

    private boolean isUpToDate(OutputFile file) throws IOException {
        Path target = output.resolve(file.path());
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (file.content() instanceof CopyOf copy) {
            return Files.mismatch(copy.file(), target) < 0;
        }
        byte[] bytes = ((Bytes) file.content()).bytes();
        return Files.size(target) == bytes.length
                && Arrays.equals(bytes, Files.readAllBytes(target));
    }

    private static void stage(OutputFile file, Path staging) throws IOException {
        Path target = staging.resolve(file.path());
        Files.createDirectories(target.getParent());
        if (file.content() instanceof CopyOf copy) {
            Files.copy(copy.file(), target);
        } else {
            Files.write(target, ((Bytes) file.content()).bytes());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes the files that are not wanted, then the folders that have become empty. */
    private void removeOthers(Set<Path> wanted) throws IOException {
        Files.walkFileTree(
                output,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return isUsers(folder)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        boolean keep =
                                isUsers(file)
                                        || wanted.contains(file) && attributes.isRegularFile();
                        if (!keep) {
                            Files.delete(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, IOException failure)
                            throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        if (!folder.equals(output) && isEmpty(folder)) {
                            Files.delete(folder);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private boolean isUsers(Path path) {
        return output.equals(path.getParent()) && path.getFileName().toString().startsWith(".");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Deletes a folder with all that is in it, if it exists; what links lead to stays. */
    public static void deleteFolder(Path folder) {
        try {
            deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder + ": " + e, e);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
