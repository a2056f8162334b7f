package dev.cahier.extension;

import dev.cahier.activation.ActivationProvider;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The providers of functions on the class path of this process. */
final class ClassPathProviders {

    private ClassPathProviders() {}

    static void addTo(FunctionIntake intake) {
        ClassLoader loader = ActivationProvider.class.getClassLoader();
        List<? extends Class<? extends ActivationProvider>> types;
        try {
            types =
                    ServiceLoader.load(ActivationProvider.class, loader).stream()
                            .map(ServiceLoader.Provider::type)
                            .toList();
        } catch (ServiceConfigurationError e) {
            intake.reportClassPath(e.getMessage());
            return;
        }
        for (Class<? extends ActivationProvider> type : types) {
            Origin origin = new Origin(type.getName(), Optional.empty(), version(type));
            intake.add(new ProviderClass(type.getName(), loader), origin);
        }
    }

    /** Returns a hash of the jar, or of the classes in the folder, that a class comes from. */
    private static String version(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            return type.getName();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? ofClasses(place) : Sha256.of(read(place));
        } catch (IOException
                | URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException e) {
            return type.getName();
        }
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    private static String ofClasses(Path folder) throws IOException {
        StringBuilder hashes = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                hashes.append(Sha256.of(read(file)));
            }
        }
        return Sha256.of(hashes.toString());
    }
}
