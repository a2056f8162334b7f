package dev.cahier.cli;

import dev.cahier.build.Version;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticCatalogue;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes diagnostics as SARIF 2.1.0, which GitHub shows at the lines of a pull request.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class Sarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private final JsonGenerator json;
    private final String folder;
    private final DiagnosticCatalogue catalogue = DiagnosticCatalogue.load();
    private final List<String> rules;

    private Sarif(JsonGenerator json, List<Diagnostic> diagnostics, String folder) {
        this.json = json;
        this.folder = folder;
        rules = diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
    }

    /**
     * Writes a file.
     *
     * @param source the site's folder; paths are relative to the Git repository that it is part of,
     *     as GitHub needs them, or to the folder itself
     */
    static void write(List<Diagnostic> diagnostics, Path source, Path file) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            try (PrintWriter out =
                            new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
                    JsonGenerator json = JsonOutput.to(out)) {
                new Sarif(json, diagnostics, folderInRepository(source)).write(diagnostics);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String folderInRepository(Path source) {
        for (Path folder = source; folder != null; folder = folder.getParent()) {
            Path git = folder.resolve(".git");
            if (Files.exists(git.resolve("HEAD")) || Files.isRegularFile(git)) {
                String path = folder.relativize(source).toString().replace('\\', '/');
                return path.isEmpty() ? "" : path + "/";
            }
        }
        return "";
    }

    private void write(List<Diagnostic> diagnostics) {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool();
        json.writeObjectPropertyStart("originalUriBaseIds");
        json.writeObjectPropertyStart(ROOT);
        text("description", "The repository, or the folder of the site.");
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("results");
        diagnostics.forEach(this::result);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Cahier");
        json.writeStringProperty("version", Version.current());
        json.writeArrayPropertyStart("rules");
        rules.forEach(this::rule);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rule(String code) {
        json.writeStartObject();
        json.writeStringProperty("id", code);
        Optional<DiagnosticCatalogue.Entry> entry = catalogue.find(code);
        if (entry.isPresent()) {
            text("shortDescription", sentence(entry.get().meaning()));
            text("fullDescription", sentence(entry.get().meaning()));
            String help = "Example: " + entry.get().example() + "\n\nCure: " + entry.get().cure();
            json.writeObjectPropertyStart("help");
            json.writeStringProperty("text", help);
            json.writeStringProperty("markdown", help);
            json.writeEndObject();
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", entry.get().severity().replaceFirst(",.*", ""));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static String sentence(String meaning) {
        return meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1) + ".";
    }

    private void result(Diagnostic diagnostic) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", diagnostic.code());
        json.writeNumberProperty("ruleIndex", rules.indexOf(diagnostic.code()));
        json.writeStringProperty("level", diagnostic.severity().word());
        text(
                "message",
                diagnostic.message() + diagnostic.hint().map(hint -> "\nhint: " + hint).orElse(""));
        json.writeArrayPropertyStart("locations");
        diagnostic.location().ifPresent(this::location);
        json.writeEndArray();
        diagnostic.location().ifPresent(place -> fingerprint(diagnostic, place));
        json.writeEndObject();
    }

    private void location(SourceLocation place) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(folder + place.path()));
        json.writeStringProperty("uriBaseId", ROOT);
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", place.line());
        json.writeNumberProperty("startColumn", place.column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Stays the same when lines are added above. */
    private void fingerprint(Diagnostic diagnostic, SourceLocation place) {
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty(
                "cahier/v1",
                Sha256.of(
                        diagnostic.code()
                                + "\n"
                                + place.path()
                                + "\n"
                                + place.sourceLine().strip()));
        json.writeEndObject();
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a path: " + path, e);
        }
    }

    private void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }
}
