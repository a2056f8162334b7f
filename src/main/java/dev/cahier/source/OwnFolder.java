package dev.cahier.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder in which only Cahier writes, such as {@code .cahier}. It may come with the site of a
 * stranger: a link in it would have builds write elsewhere.
 */
public final class OwnFolder {

    private OwnFolder() {}

    /**
     * Creates a folder if it does not exist, and removes the symbolic links that are directly in
     * it; what they lead to stays.
     *
     * @throws IOException if it cannot be created, or is a link itself
     */
    public static void prepare(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new FileSystemException(folder.toString(), null, "it is a symbolic link");
        }
        Files.createDirectories(folder);
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(folder, Files::isSymbolicLink)) {
            for (Path link : entries) {
                Files.deleteIfExists(link);
            }
        }
    }
}
