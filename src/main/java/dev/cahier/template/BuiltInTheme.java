package dev.cahier.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The files of the theme that comes with the program, from its jar or its folder of classes. */
final class BuiltInTheme {

    private static final String FOLDER = "/dev/cahier/theme/";

    /** A file that no theme can lack; it tells where the others are. */
    private static final String LANDMARK = "base.ftlh";

    private BuiltInTheme() {}

    /** Returns the bytes of each file by its path within the theme. */
    static SortedMap<String, byte[]> files() {
        URL landmark = BuiltInTheme.class.getResource(FOLDER + LANDMARK);
        if (landmark == null) {
            throw new IllegalStateException("the built-in theme is missing: " + FOLDER);
        }
        try {
            if (landmark.openConnection() instanceof JarURLConnection jar) {
                return entries(jar);
            }
            Path folder = Path.of(URI.create(landmark.toString())).getParent();
            return ThemeFolder.files(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in theme: " + landmark, e);
        }
    }

    private static SortedMap<String, byte[]> entries(JarURLConnection connection)
            throws IOException {
        // A cached connection would share, and on close end, the class loader's own jar file.
        connection.setUseCaches(false);
        String entry = connection.getEntryName();
        String folder = entry.substring(0, entry.length() - LANDMARK.length());
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry file : jar.stream().toList()) {
                if (!file.isDirectory() && file.getName().startsWith(folder)) {
                    try (InputStream in = jar.getInputStream(file)) {
                        files.put(file.getName().substring(folder.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }
}
