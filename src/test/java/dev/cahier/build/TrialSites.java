package dev.cahier.build;

import dev.cahier.config.BaseUrl;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticPrinter;
import dev.cahier.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The sites among the resources of tests, copied and built elsewhere. */
public final class TrialSites {

    /** When all of them are built. */
    public static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static final Path RESOURCES = Path.of("src/test/resources");

    private TrialSites() {}

    /** Returns a site among the resources, such as {@code sites/reading-notes}; not to be built. */
    public static Path resource(String name) {
        return RESOURCES.resolve(name);
    }

    /** Copies a site from the resources to where it can be built. */
    public static Path copy(String name, Path target) {
        return copyFolder(resource(name), target);
    }

    /** Copies a folder with all that is in it. */
    public static Path copyFolder(Path folder, Path target) {
        try {
            for (Path file : files(folder).values()) {
                Path copy = target.resolve(folder.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy to " + target, e);
        }
    }

    /** Returns the page that a build has written for an address, which is relative. */
    static String page(Path site, String address) {
        try {
            return Files.readString(site.resolve("site").resolve(address).resolve("index.html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a page that a build has written, parsed. */
    static Document parsedPage(Path site, String path) {
        try {
            return Jsoup.parse(site.resolve("site").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds a site; returns each diagnostic as its place, code and message. */
    static List<String> problems(Path site) {
        return build(site, Optional.empty()).diagnostics().stream().map(TrialSites::brief).toList();
    }

    private static String brief(Diagnostic problem) {
        SourceLocation at = problem.location().orElseThrow();
        return at.path()
                + ":"
                + at.line()
                + ":"
                + at.column()
                + " "
                + problem.code()
                + " "
                + problem.message();
    }

    /** Writes a file of a site. */
    public static void write(Path site, String path, String... lines) {
        try {
            Path file = site.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the site of this repository. */
    public static Path copyOwn(Path target) {
        copyFolder(Path.of("content"), target.resolve("content"));
        copyFolder(Path.of("templates"), target.resolve("templates"));
        try {
            Files.copy(Path.of("cahier.yaml"), target.resolve("cahier.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy to " + target, e);
        }
        return target;
    }

    /** Asks for a whole site to be exported. */
    static ExportRequest exported(Path source) {
        return new ExportRequest(
                source,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                NOW,
                Optional.empty(),
                Optional.empty());
    }

    /** Builds a site into its folder {@code site}. */
    public static BuildReport build(Path source, Optional<String> baseUrl) {
        BuildRequest usual = BuildRequest.of(source, NOW);
        BuildRequest request =
                new BuildRequest(
                        usual.source(),
                        usual.output(),
                        baseUrl.map(url -> BaseUrl.parse(url).orElseThrow()),
                        usual.drafts(),
                        usual.future(),
                        usual.strict(),
                        usual.clean(),
                        usual.now(),
                        usual.html());
        return new SiteBuild(request, BuildProgress.SILENT).run();
    }

    /** Returns the files below a folder by their path in it. */
    public static SortedMap<String, Path> files(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .forEach(
                            file ->
                                    files.put(
                                            folder.relativize(file).toString().replace('\\', '/'),
                                            file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
        return files;
    }

    /** Returns the bytes of the files below a folder as characters, by their path in it. */
    public static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Map.Entry<String, Path> file : files(folder).entrySet()) {
            byte[] bytes = Files.readAllBytes(file.getValue());
            contents.put(file.getKey(), new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    /** Returns what a server answers at a path in a finished site, such as {@code posts/a/}. */
    public static Optional<byte[]> served(Path site, String path) {
        Path file = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Returns what the command line would print of a report. */
    static String printed(BuildReport report) {
        StringWriter text = new StringWriter();
        new DiagnosticPrinter(new PrintWriter(text), false).print(report.diagnostics());
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
