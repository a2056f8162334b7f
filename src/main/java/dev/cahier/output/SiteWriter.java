package dev.cahier.output;

import dev.cahier.output.OutputFile.Bytes;
import dev.cahier.output.OutputFile.CopyOf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a site so that the output folder holds its files and no others.
 *
 * <p>What has changed is first written to a staging folder within the output folder, so that a full
 * disk leaves the old site as it is, then moved into place file by file. Files that are the same
 * already are not touched. Names that begin with a dot at the top of the folder, such as {@code
 * .gitignore} and {@code .git}, are nobody's but the user's and stay. The output folder itself may
 * be a symbolic link; links in it are not followed.
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
     * @param files all its files, no two with one path, none the folder of another
     * @return how many of them were new or had changed
     * @throws UncheckedIOException naming the path that could not be written
     */
    public int write(Collection<OutputFile> files) {
        try {
            Path root = Files.exists(output) ? output.toRealPath() : output;
            Path staging = root.resolve(STAGING);
            FolderTree.delete(staging);
            Files.createDirectories(root);
            List<OutputFile> changed = stageChanged(files, root, staging);
            Set<Path> wanted = new HashSet<>();
            files.forEach(file -> wanted.add(root.resolve(file.path())));
            FolderTree.removeOthers(root, wanted);
            for (OutputFile file : changed) {
                move(staging.resolve(file.path()), root.resolve(file.path()));
            }
            FolderTree.delete(staging);
            return changed.size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the site to " + output, e);
        }
    }

    /** Deletes everything in the output folder but the user's own names. */
    public void clean() {
        try {
            if (Files.isDirectory(output)) {
                Path root = output.toRealPath();
                FolderTree.delete(root.resolve(STAGING));
                Files.deleteIfExists(root.resolve(NO_JEKYLL));
                FolderTree.removeOthers(root, Set.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean " + output, e);
        }
    }

    /** Deletes a folder with all that is in it, if it exists; what links lead to stays. */
    public static void deleteFolder(Path folder) {
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    private static List<OutputFile> stageChanged(
            Collection<OutputFile> files, Path root, Path staging) throws IOException {
        try {
            List<OutputFile> changed = new ArrayList<>();
            for (OutputFile file : files) {
                if (!isUpToDate(file, root)) {
                    stage(file, staging);
                    changed.add(file);
                }
            }
            return changed;
        } catch (IOException e) {
            try {
                FolderTree.delete(staging);
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private static boolean isUpToDate(OutputFile file, Path root) throws IOException {
        Path target = root.resolve(file.path());
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                || !isInRealFolders(target, root)) {
            return false;
        }
        if (file.content() instanceof CopyOf copy) {
            return Files.mismatch(copy.file(), target) < 0;
        }
        byte[] bytes = ((Bytes) file.content()).bytes();
        return Files.size(target) == bytes.length
                && Arrays.equals(bytes, Files.readAllBytes(target));
    }

    /** A folder that is a link is not the site's: it will be removed and made anew. */
    private static boolean isInRealFolders(Path file, Path root) {
        for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    private static void stage(OutputFile file, Path staging) throws IOException {
        Path target = staging.resolve(file.path());
        Files.createDirectories(target.getParent());
        if (file.content() instanceof CopyOf copy) {
            // Unlike a copy of the file, this has the permissions of a new file: a program beside
            // a note must not become a program on the server.
            try (InputStream content = Files.newInputStream(copy.file())) {
                Files.copy(content, target);
            }
        } else {
            Files.write(target, ((Bytes) file.content()).bytes());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
