package dev.cahier.extension;

import dev.cahier.activation.ActivationProvider;
import dev.cahier.activation.Activations;
import dev.cahier.config.TrustConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.source.SiteFolder;
import dev.cahier.store.Sha256;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All functions that a site can use: those of Cahier, those of providers on the class path, and
 * those of the jars in the site's folder {@code extensions}, in the order of their names. The jars
 * share one class loader, so that one may hold a library that another needs.
 *
 * @param activations the functions, without those that something is wrong with
 * @param diagnostics what is wrong with the others
 */
public record Extensions(Activations activations, List<Diagnostic> diagnostics) {

    /** The name of the folder within a site. */
    public static final String FOLDER = "extensions";

    public Extensions {
        Objects.requireNonNull(activations, "activations");
        diagnostics = List.copyOf(diagnostics);
    }

    /** Loads the functions of a site whose formulas are not going to be shown. */
    public static Extensions load(Path site, TrustConfig trust) {
        return load(site, trust, tex -> Optional.empty());
    }

    /**
     * Loads the functions of a site. Code in its jars runs with all rights of this process.
     *
     * @param site the site's folder
     * @param trust which jars may be loaded
     * @param texFlaw says what is wrong with a formula, if anything is
     */
    public static Extensions load(
            Path site, TrustConfig trust, Function<String, Optional<String>> texFlaw) {
        FunctionIntake intake = new FunctionIntake(texFlaw);
        ClassPathProviders.addTo(intake);
        List<ExtensionJar> found = ExtensionJar.in(SiteFolder.of(site), intake::report);
        List<ExtensionJar> jars = new JarTrust(trust, intake::report).trusted(found);
        if (!jars.isEmpty()) {
            addAll(jars, intake);
        }
        return new Extensions(intake.activations(), intake.diagnostics());
    }

    /** Leaves the class loader open, as the functions load classes for as long as they are used. */
    private static void addAll(List<ExtensionJar> jars, FunctionIntake intake) {
        URL[] urls = jars.stream().map(ExtensionJar::url).toArray(URL[]::new);
        ClassLoader loader = new URLClassLoader(urls, ActivationProvider.class.getClassLoader());
        // A function may depend on any of the jars.
        String version =
                Sha256.of(jars.stream().map(ExtensionJar::hash).collect(Collectors.joining(" ")));
        for (ExtensionJar jar : jars) {
            for (String provider : jar.providers()) {
                intake.add(new ProviderClass(provider, loader), jar.origin(version));
            }
        }
        if (jars.stream().allMatch(jar -> jar.providers().isEmpty())) {
            jars.forEach(jar -> intake.report(jar.withoutProviders()));
        }
    }
}
