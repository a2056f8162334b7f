package dev.cahier.build;

import dev.cahier.store.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Tells apart builds that could differ although they read the same files. */
final class BuildKey {

    private BuildKey() {}

    /** Returns a hash of the options of a build. */
    static String options(BuildRequest request) {
        return Sha256.of(
                "source "
                        + request.source()
                        + "\noutput "
                        + request.output()
                        + "\nurl "
                        + request.baseUrl()
                        + "\ndrafts "
                        + request.drafts()
                        + "\nfuture "
                        + request.future()
                        + "\nstrict "
                        + request.strict()
                        + "\nhtml "
                        + request.html());
    }

    /** Returns a hash of the program and the Java that runs it. */
    static String program() throws IOException {
        StringBuilder text = new StringBuilder(System.getProperty("java.runtime.version"));
        text.append(' ').append(System.getProperty("java.vm.name"));
        // Names of files in Chinese cannot be read with every encoding.
        text.append(' ').append(System.getProperty("sun.jnu.encoding"));
        FileStamps stamps = FileStamps.of(classPath(), List.of(), RunningMoment.now(Instant.MAX));
        stamps.stamps().forEach((path, stamp) -> text.append('\n').append(path).append(stamp));
        return Sha256.of(text.toString());
    }

    /** Returns {@link #program}, or an empty hash if the program cannot be looked at. */
    static String programIfKnown() {
        try {
            return program();
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** Returns the jars and folders of classes, those that the manifests of jars name included. */
    private static List<Path> classPath() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            all.add(path);
            if (Files.isRegularFile(path)) {
                all.addAll(namedBy(path));
            }
        }
        return all;
    }

    private static List<Path> namedBy(Path jar) throws IOException {
        List<Path> named = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String value =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String name : value == null ? new String[0] : value.split(" +")) {
                URI place = jar.toUri().resolve(name);
                if ("file".equals(place.getScheme())) {
                    named.add(Path.of(place));
                }
            }
        }
        return named;
    }
}
