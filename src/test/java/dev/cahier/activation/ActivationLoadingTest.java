package dev.cahier.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivationLoadingTest {

    /** A function that Cahier does not know. */
    public record Cube(String name) implements Activation, RealFunction {

        @Override
        public ActivationDefinition definition() {
            return ActivationDefinition.of(name, "Cube", "f(x) = x^3", "f'(x) = 3 x^2");
        }

        @Override
        public RealFunction with(Arguments arguments) {
            return this;
        }

        @Override
        public double value(double x) {
            return x * x * x;
        }

        @Override
        public double derivative(double x) {
            return 3 * x * x;
        }
    }

    /** Brings one function. */
    public static final class Cubes implements ActivationProvider {
        @Override
        public Collection<Cube> activations() {
            return List.of(new Cube("cube"));
        }
    }

    /** Claims an alias of another function. */
    public static final class Impostors implements ActivationProvider {
        @Override
        public Collection<Cube> activations() {
            return List.of(new Cube("Logistic"));
        }
    }

    /** Fails when it is asked. */
    public static final class Failures implements ActivationProvider {
        @Override
        public Collection<Cube> activations() {
            throw new IllegalStateException("out of functions");
        }
    }

    @TempDir private Path folder;

    @Test
    void findsFunctionsInAJar() throws IOException {
        try (URLClassLoader loader = loader(Cubes.class.getName())) {
            Activations activations = Activations.load(loader);
            Activation cube = activations.find("cube").orElseThrow();
            assertThat(AppliedActivation.of(cube, Map.of()).function().value(2)).isEqualTo(8);
            assertThat(activations.find("sigmoid")).isPresent();
            assertThat(activations.all()).hasSize(Activations.standard().all().size() + 1);
        }
    }

    @Test
    void findsNothingMoreWithoutProviders() {
        assertThat(Activations.load(getClass().getClassLoader()).all())
                .isEqualTo(Activations.standard().all());
    }

    @Test
    void refusesANameThatIsTaken() throws IOException {
        assertRefused(Impostors.class.getName(), "called logistic", Cube.class.getName());
    }

    @Test
    void namesTheProviderThatFails() throws IOException {
        assertRefused(Failures.class.getName(), Failures.class.getName(), "out of functions");
    }

    @Test
    void namesTheClassThatIsMissing() throws IOException {
        assertRefused("org.example.Gone", "does not load", "org.example.Gone");
    }

    @Test
    void namesTheClassThatIsNoProvider() throws IOException {
        assertRefused(Cube.class.getName(), "does not load", Cube.class.getName());
    }

    private void assertRefused(String provider, String... parts) throws IOException {
        try (URLClassLoader loader = loader(provider)) {
            assertThatExceptionOfType(ActivationLoadingException.class)
                    .isThrownBy(() -> Activations.load(loader))
                    .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase(parts[0]))
                    .satisfies(e -> assertThat(e.getMessage()).contains(parts[1]));
        }
    }

    /** Returns a class loader of a jar that declares a provider. */
    private URLClassLoader loader(String provider) throws IOException {
        Path jar = folder.resolve("functions.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(
                    new JarEntry("META-INF/services/" + ActivationProvider.class.getName()));
            entries.write(provider.getBytes(StandardCharsets.UTF_8));
            entries.closeEntry();
        }
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader());
    }
}
