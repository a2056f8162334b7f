package dev.cahier.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that are copied into the site as they are. */
final class StaticFiles {

    private StaticFiles() {}

    /**
     * Lists the files below a folder.
     *
     * @return the files by their path within the folder, with {@code /} between names; none when
     *     there is no such folder
     */
    static SortedMap<String, Path> in(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .filter(file -> !isClutter(file.getFileName().toString()))
                    .forEach(
                            file -> {
                                String path = folder.relativize(file).toString();
                                files.put(
                                        path.replace(file.getFileSystem().getSeparator(), "/"),
                                        file);
                            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
        return files;
    }

    /** What editors and file managers leave behind. */
    private static boolean isClutter(String name) {
        return name.equals(".DS_Store")
                || name.equals("Thumbs.db")
                || name.endsWith("~")
                || name.endsWith(".swp");
    }
}
