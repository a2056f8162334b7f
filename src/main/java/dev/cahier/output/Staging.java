package dev.cahier.output;

import dev.cahier.output.OutputFile.Bytes;
import dev.cahier.output.OutputFile.CopyOf;
import dev.cahier.output.OutputFile.InPlace;
import dev.cahier.output.OutputFile.Spooled;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The folder where new files are written before any of them is published: never within the output
 * folder, which may be deployed at any time.
 *
 * @param folder the folder; its files have numbers as names
 * @param sameDisk whether files can be moved from there to the output folder
 */
record Staging(Path folder, boolean sameDisk) {

    /**
     * Chooses the folder: in {@code .cahier}, or beside an output folder that is on another file
     * system. If that is where it begins, files must be copied into it.
     */
    static Staging of(PublishFiles files, Path output) throws IOException {
        FileStore disk = disk(output);
        if (disk(files.staging()).equals(disk)) {
            return new Staging(files.staging(), true);
        }
        Path parent = output.getParent();
        return parent != null && disk(parent).equals(disk) && Files.isWritable(parent)
                ? new Staging(beside(output), true)
                : new Staging(files.staging(), false);
    }

    private static Path beside(Path output) {
        return output.resolveSibling("." + output.getFileName() + ".cahier-staging");
    }

    private static FileStore disk(Path path) throws IOException {
        Path existing = path;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return Files.getFileStore(existing);
    }

    /** Deletes what builds that were stopped have left, in both places. */
    static void clear(PublishFiles files, Path output, Disk disk) throws IOException {
        clear(files.staging(), disk);
        if (output.getFileName() != null) {
            clear(beside(output), disk);
        }
    }

    static void clear(Path folder, Disk disk) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            disk.delete(folder); // Files would be written to where it leads.
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> staged = Files.newDirectoryStream(folder, "[0-9]*")) {
            for (Path file : staged) {
                disk.delete(file);
            }
        }
        disk.delete(folder);
    }

    /**
     * Writes the content of a file.
     *
     * @param number the name that it has here
     * @return the hash of what was written
     */
    String write(int number, OutputFile.Content content, Disk disk) throws IOException {
        Path target = folder.resolve(Integer.toString(number));
        if (content instanceof CopyOf copy) {
            disk.copy(copy.file(), target);
            return Manifest.contentHash(target);
        }
        if (content instanceof InPlace) {
            throw new NoSuchFileException(
                    folder.toString(), null, "a file of the site was changed during the build");
        }
        if (content instanceof Spooled spooled) {
            disk.write(target, spooled.bytes().read());
            return spooled.hash();
        }
        byte[] bytes = ((Bytes) content).bytes();
        disk.write(target, bytes);
        return Manifest.contentHash(bytes);
    }

    /**
     * Makes sure that the files fit into the output folder.
     *
     * @throws FileSystemException if its disk has not enough room
     */
    void requireRoom(Path output) throws IOException {
        if (sameDisk) {
            return;
        }
        long size = 0;
        try (DirectoryStream<Path> staged = Files.newDirectoryStream(folder)) {
            for (Path file : staged) {
                size += Files.size(file);
            }
        }
        if (disk(output).getUsableSpace() < size) {
            throw new FileSystemException(
                    output.toString(), null, "the disk has no room for " + size + " bytes");
        }
    }
}
