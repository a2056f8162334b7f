package dev.cahier.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Jars for tests, compiled from source as an author would. */
public final class CompiledJar {

    private static final String SERVICE =
            "META-INF/services/dev.cahier.activation.ActivationProvider";

    private CompiledJar() {}

    /**
     * Compiles a class and packs it as a provider.
     *
     * @param name the binary name of the class
     */
    public static void write(Path jar, String name, String source) {
        write(jar, name, Map.of(name, source));
    }

    /** Compiles classes, by their binary names, of which one is the provider. */
    public static void write(Path jar, String provider, Map<String, String> sources) {
        try {
            Path classes = Files.createTempDirectory(jar.toAbsolutePath().getParent(), ".classes");
            compile(classes, sources);
            Map<String, byte[]> entries = new TreeMap<>();
            entries.put(SERVICE, provider.getBytes(StandardCharsets.UTF_8));
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String entry = classes.relativize(file).toString().replace('\\', '/');
                    entries.put(entry, Files.readAllBytes(file));
                }
            }
            pack(jar, entries);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + jar, e);
        }
    }

    /** Returns the files in a jar by their paths. */
    static Map<String, byte[]> entries(Path jar) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
        return entries;
    }

    /** Packs files, by their paths, into a jar. */
    static void pack(Path jar, Map<String, byte[]> entries) {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new JarEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + jar, e);
        }
    }

    private static void compile(Path folder, Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of(
                        "-d",
                        folder.toString(),
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        Path.of("target", "classes").toString());
        StringWriter messages = new StringWriter();
        boolean compiled =
                compiler.getTask(
                                messages,
                                null,
                                null,
                                options,
                                null,
                                new TreeMap<>(sources)
                                        .entrySet().stream()
                                                .map(e -> new Source(e.getKey(), e.getValue()))
                                                .toList())
                        .call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    /** A source file in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String name, String text) {
            super(
                    URI.create("string:///" + name.replace('.', '/') + ".java"),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
