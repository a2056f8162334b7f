package dev.cahier.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The built-in theme where it is a folder of classes. */
final class ThemeFolder {

    private ThemeFolder() {}

    /**
     * Returns the bytes of each file by its path within the folder, with {@code /} between names.
     * Files and folders whose names start with a dot are left out: editors and systems make them.
     */
    static SortedMap<String, byte[]> files(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : regularFiles(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!path.startsWith(".") && !path.contains("/.")) {
                files.put(path, bytes(file));
            }
        }
        return files;
    }

    private static List<Path> regularFiles(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the built-in theme: " + folder, e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read: " + file, e);
        }
    }
}
