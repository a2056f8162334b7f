package dev.cahier.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.config.LoadedConfig;
import dev.cahier.config.RawHtml;
import dev.cahier.config.SiteConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.config.TrustConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What jars in the folder of extensions bring along, and what may be wrong with them. */
final class ExtensionsTest {

    private static final TrustConfig ALL = SiteConfig.defaults().trust();

    private static final String SERVICE =
            "META-INF/services/dev.cahier.activation.ActivationProvider";

    @TempDir private Path site;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(site.resolve("extensions"));
    }

    @Test
    void findsTheFunctionsOfAJar() {
        write("cubes.jar", CubeSource.right());

        Extensions extensions = load(site);

        assertThat(extensions.diagnostics()).isEmpty();
        Activation cube = extensions.activations().find("Cube").orElseThrow();
        assertThat(AppliedActivation.of(cube, Map.of()).function().value(2)).isEqualTo(8);
        assertThat(extensions.activations().find("sigmoid")).isPresent();
    }

    @Test
    void findsNothingMoreWithoutJars() throws IOException {
        Files.writeString(folder.resolve("Cubes.java"), CubeSource.right().text());
        assertThat(load(site).activations().all()).isEqualTo(Activations.standard().all());
        assertThat(load(site.resolve("elsewhere")).diagnostics()).isEmpty();
    }

    @Test
    void letsAJarUseAnother() {
        CompiledJar.write(
                folder.resolve("a.jar"),
                "org.example.Caller",
                Map.of(
                        "org.example.Caller",
                        CubeSource.right()
                                .ofType("Caller")
                                .with("Library.cube(x)", "3 * x * x")
                                .text(),
                        "org.example.Library",
                        "package org.example; final class Library {"
                                + " static double cube(double x) { return x * x * x; } }"));
        // Only the class that is called moves to another jar.
        move("org/example/Library.class", folder.resolve("a.jar"), folder.resolve("b.jar"));

        assertThat(load(site).diagnostics()).isEmpty();
        assertThat(load(site).activations().find("cube")).isPresent();
    }

    @Test
    void tellsVersionsOfAFunctionApart() {
        write("cubes.jar", CubeSource.right());
        Activation first = load(site).activations().find("cube").orElseThrow();
        Activation again = load(site).activations().find("cube").orElseThrow();
        write("cubes.jar", CubeSource.right().with("x * x", "2 * x"));
        Activation second = load(site).activations().find("cube").orElseThrow();

        assertThat(first.version()).isEqualTo(again.version()).isNotEqualTo(second.version());
    }

    @Test
    void reportsAFileThatIsNoJar() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "no zip at all");
        write("cubes.jar", CubeSource.right());
        assertReported("broken.jar", "extension-unreadable", "cannot be read");
        assertThat(load(site).activations().find("cube")).isPresent();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void loadsNoJarThatALinkLeadsToOutOfTheSite(@TempDir Path outside) throws IOException {
        write("cubes.jar", CubeSource.right());
        Files.move(folder.resolve("cubes.jar"), outside.resolve("cubes.jar"));
        Files.createSymbolicLink(folder.resolve("cubes.jar"), outside.resolve("cubes.jar"));

        assertReported("cubes.jar", "extensions-link", "leads out of the site's folder");
        assertThat(load(site).activations().find("cube")).isEmpty();
    }

    @Test
    void reportsAJarWithoutProviders() {
        CompiledJar.pack(folder.resolve("empty.jar"), Map.of("a.txt", new byte[0]));
        assertReported("empty.jar", "extension-empty", "provides no functions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.example.Gone", "java.lang.String", "not a name", "int"})
    void reportsAProviderThatIsNone(String name) {
        CompiledJar.pack(
                folder.resolve("a.jar"), Map.of(SERVICE, name.getBytes(StandardCharsets.UTF_8)));
        assertReported("a.jar", "extension-provider", name);
    }

    @Test
    void reportsAClassThatIsDamaged() {
        CompiledJar.pack(
                folder.resolve("a.jar"),
                Map.of(
                        SERVICE,
                        "Damaged".getBytes(StandardCharsets.UTF_8),
                        "Damaged.class",
                        new byte[] {1, 2, 3}));
        assertReported("a.jar", "extension-provider", "ClassFormatError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "logistic"})
    void reportsANameThatIsTaken(String name) {
        write("a.jar", CubeSource.right().named(name));
        assertReported(
                "a.jar", "extension-name", "two activation functions are called '" + name + "'");
        assertThat(load(site).activations().all()).isEqualTo(Activations.standard().all());
    }

    @Test
    void givesANameToTheFirstOfTwoJars() {
        write("b.jar", CubeSource.right().ofType("Later").with("x", "1"));
        write("a.jar", CubeSource.right());
        assertReported("b.jar", "extension-name", "one of extensions/a.jar");
        Activation cube = load(site).activations().find("cube").orElseThrow();
        assertThat(AppliedActivation.of(cube, Map.of()).function().value(2)).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../cube", "Cube", "cube root", "", "a--b", "\u7acb\u65b9"})
    void reportsANameThatFitsNoAddress(String name) {
        write("a.jar", CubeSource.right().named(name));
        assertReported(
                "a.jar", "extension-function", "'" + name + "' cannot be the name of a function");
    }

    @Test
    void reportsAFunctionThatFails() {
        write(
                "a.jar",
                CubeSource.right().with("List.of(x * x * x).get(x > 1e200 ? 1 : 0)", "3 * x * x"));
        assertReported("a.jar", "extension-function", "'cube' of extensions/a.jar fails at x = ");
    }

    @Test
    void reportsAFormulaThatCannotBeTypeset() {
        write("a.jar", CubeSource.right().withFormula("f(x) = \\frac{1"));
        Extensions extensions = Extensions.load(site, ALL, tex -> Optional.of("never closed"));
        assertThat(extensions.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains("'cube' is wrong: never closed"));
        assertThat(extensions.activations().find("cube")).isEmpty();
    }

    @Test
    void warnsOfAWrongDerivative() {
        write("a.jar", CubeSource.right().with("x * x * x", "2 * x * x"));
        assertReported("a.jar", "extension-declaration", "but the values of f around it give");
        assertThat(load(site).activations().find("cube")).isPresent();
    }

    @Test
    void warnsOfAKinkThatIsNotDeclared() {
        write("a.jar", CubeSource.right().with("Math.abs(x)", "Math.signum(x)"));
        assertReported("a.jar", "extension-declaration", "'cube' contradicts itself");
    }

    private void write(String jar, CubeSource source) {
        CompiledJar.write(folder.resolve(jar), source.binaryName(), source.text());
    }

    private void assertReported(String jar, String code, String part) {
        assertThat(load(site).diagnostics())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.code()).isEqualTo(code);
                            assertThat(d.location().map(SourceLocation::path))
                                    .contains("extensions/" + jar);
                            assertThat(d.message()).contains(part);
                        });
    }

    private static void move(String entry, Path from, Path to) {
        Map<String, byte[]> entries = CompiledJar.entries(from);
        CompiledJar.pack(to, Map.of(entry, entries.remove(entry)));
        CompiledJar.pack(from, entries);
    }

    @Test
    void loadsNoJarWhereNotesAreOfStrangers() {
        write("cubes.jar", CubeSource.right());

        Extensions extensions = Extensions.load(site, ALL.withHtml(RawHtml.SAFE));

        assertThat(extensions.activations().find("cube")).isEmpty();
        assertThat(extensions.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("extension-off");
    }

    @Test
    void loadsOnlyListedJarsIfSomeAreListed() throws IOException {
        write("cubes.jar", CubeSource.right());
        Path jar = site.resolve("extensions/cubes.jar");
        String hash = Sha256.of(jar);

        assertThat(codes("{other.jar: " + "0".repeat(64) + "}"))
                .containsExactlyInAnyOrder("extension-unlisted", "extension-missing");
        assertThat(codes("{cubes.jar: " + "0".repeat(64) + "}"))
                .containsExactly("extension-changed");
        assertThat(codes("{cubes.jar: sha256:" + hash + "}")).isEmpty();
        assertThat(codes("{}")).containsExactly("extension-unlisted");
        assertThat(load(site).diagnostics()).isEmpty();
    }

    private List<String> codes(String listed) throws IOException {
        Files.writeString(site.resolve("cahier.yaml"), "extensions: " + listed);
        LoadedConfig config = SiteConfigLoader.load(site);
        assertThat(config.diagnostics()).isEmpty();
        return Extensions.load(site, config.config().trust()).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static Extensions load(Path site) {
        return Extensions.load(site, ALL);
    }
}
