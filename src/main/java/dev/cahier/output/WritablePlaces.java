package dev.cahier.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells, before anything changes, whether files can be published where they belong. */
final class WritablePlaces {

    private WritablePlaces() {}

    /**
     * Makes sure that no folder that is read-only, and no name that is too long, stops a publish
     * halfway.
     *
     * @param root the output folder, which exists
     * @param steps what is going to change
     * @throws FileSystemException naming the place that cannot be written
     */
    static void require(Path root, List<PublishStep> steps) throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (PublishStep step : steps) {
            Path file = root.resolve(step.path());
            requireName(file);
            folders.add(FolderTree.existing(file.getParent()));
        }
        for (Path folder : folders) {
            if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
        }
    }

    private static void requireName(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            // It will be made.
        } catch (FileSystemException e) {
            // An old file may be where there will be a folder.
            Path above = FolderTree.existing(file.getParent());
            if (Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }
}
