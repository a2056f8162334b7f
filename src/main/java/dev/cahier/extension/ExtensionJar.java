package dev.cahier.extension;

import dev.cahier.activation.ActivationProvider;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.source.FolderWalk;
import dev.cahier.source.SiteFolder;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar in the folder of extensions.
 *
 * @param file where it is
 * @param hash the hash of its bytes
 * @param providers the names of the classes that it says provide functions
 */
record ExtensionJar(Path file, String hash, List<String> providers) {

    private static final String SERVICE = "META-INF/services/" + ActivationProvider.class.getName();

    ExtensionJar {
        providers = List.copyOf(providers);
    }

    /** Returns the jars in a folder, sorted by name, and reports those that cannot be read. */
    static List<ExtensionJar> in(SiteFolder site, Consumer<Diagnostic> problems) {
        FolderWalk walk = FolderWalk.of(site, Extensions.FOLDER, ExtensionJar::isJar);
        walk.diagnostics().forEach(problems);
        List<ExtensionJar> jars = new ArrayList<>();
        for (FolderWalk.Found found : walk.files()) {
            Path file = found.file();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                jars.add(
                        new ExtensionJar(
                                file, Sha256.of(Files.readAllBytes(file)), providers(zip)));
            } catch (IOException | IllegalArgumentException e) {
                problems.accept(
                        Diagnostic.error(
                                "extension-unreadable",
                                place(file),
                                "the jar cannot be read: " + e.getMessage()));
            }
        }
        return jars;
    }

    private static boolean isJar(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.toLowerCase(Locale.ROOT).endsWith(".jar") && !name.startsWith(".");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Reads the file that names the providers, as {@link java.util.ServiceLoader} does. */
    private static List<String> providers(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(SERVICE);
        if (entry == null) {
            return List.of();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** Returns the name of the file. */
    String name() {
        return name(file);
    }

    SourceLocation place() {
        return place(file);
    }

    private static SourceLocation place(Path file) {
        return SourceLocation.startOf(Extensions.FOLDER + "/" + name(file));
    }

    /** Returns the jar as the origin of functions of a version. */
    Origin origin(String version) {
        return new Origin(Extensions.FOLDER + "/" + name(file), Optional.of(place(file)), version);
    }

    Diagnostic withoutProviders() {
        return Diagnostic.warning("extension-empty", place(file), "the jar provides no functions")
                .withHint("name a provider in " + SERVICE);
    }

    URL url() {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("Every file has a URL", e);
        }
    }
}
