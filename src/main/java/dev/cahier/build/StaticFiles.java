package dev.cahier.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that are copied into the site as they are. */
final class StaticFiles {

    private StaticFiles() {}

    /**
     * Lists the files below a folder, symbolic links followed.
     *
     * @return the files by their path within the folder, with {@code /} between names; none when
     *     there is no such folder
     */
    static SortedMap<String, Path> in(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            paths.filter(Files::isRegularFile)
                    .forEach(file -> files.put(name(folder.relativize(file)), file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        } catch (UncheckedIOException e) {
            // What is thrown while the stream is read does not name the folder.
            throw new UncheckedIOException("cannot list " + folder, e.getCause());
        }
        files.keySet().removeIf(StaticFiles::isClutter);
        return files;
    }

    private static String name(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** What editors, file managers and Git leave behind. */
    private static boolean isClutter(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return ("/" + path + "/").contains("/.git/")
                || name.equals(".DS_Store")
                || name.equals("Thumbs.db")
                || name.endsWith("~")
                || name.endsWith(".swp");
    }
}
