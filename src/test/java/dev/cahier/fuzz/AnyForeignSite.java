package dev.cahier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.diagnostic.StepProgress;
import dev.cahier.migrate.Finding;
import dev.cahier.migrate.ForeignTool;
import dev.cahier.migrate.ImportReport;
import dev.cahier.migrate.SiteImport;
import dev.cahier.note.Note;
import dev.cahier.note.NoteParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What must be true of the import of any site of another tool. A site is written as one text: the
 * name of the tool, then each file below a line {@code === PATH}, and each symbolic link as a line
 * {@code =-> PATH TARGET}.
 */
final class AnyForeignSite {

    /** Is in a file beside the old site, and must be nowhere else. */
    static final String SECRET = "c0ffee-secret";

    private AnyForeignSite() {}

    /** Imports a site twice, in a file system of its own. */
    static ImportReport check(String text) {
        return check(text, site -> {});
    }

    /**
     * Imports a site twice, in a file system of its own.
     *
     * @param further receives the bytes of each file of the new site, as characters, if the old one
     *     could be imported
     */
    static ImportReport check(String text, Consumer<SortedMap<String, String>> further) {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            return check(text, files.getPath("/"), further);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportReport check(
            String text, Path root, Consumer<SortedMap<String, String>> further)
            throws IOException {
        Path source = Files.createDirectories(root.resolve("old/site"));
        Path target = root.resolve("new/site");
        Files.createDirectories(root.resolve("outside"));
        Files.writeString(root.resolve("outside/secret.md"), SECRET);
        ForeignTool tool = write(text, source);
        Map<String, String> before = contents(root);

        ImportReport first = run(tool, source, target);
        SortedMap<String, String> after = contents(root);
        ImportReport second = run(tool, source, target);

        assertThat(contents(root)).isEqualTo(after);
        assertThat(second.written()).isZero();
        assertThat(second.findings()).isEqualTo(first.findings());
        SortedMap<String, String> written = new TreeMap<>();
        after.forEach(
                (path, content) -> {
                    if (path.startsWith("new/site/")) {
                        written.put(path.substring("new/site/".length()), content);
                    } else {
                        assertThat(before).containsEntry(path, content);
                    }
                });
        assertThat(after).containsAllEntriesOf(before);
        written.forEach(AnyForeignSite::assertIsOfASite);
        Map<String, List<String>> lines = new HashMap<>();
        for (Diagnostic problem : first.diagnostics()) {
            problem.location().ifPresent(place -> assertIsInside(place, lines, written, before));
        }
        if (first.failed()) {
            // Its findings are in files that were never written.
            assertThat(written).isEmpty();
            return first;
        }
        for (Finding finding : first.findings()) {
            finding.place().ifPresent(place -> assertIsInside(place, lines, written, before));
        }
        assertCanBeBuilt(written);
        further.accept(written);
        return first;
    }

    private static ImportReport run(ForeignTool tool, Path source, Path target) {
        SiteImport siteImport = new SiteImport(tool, source, target);
        assertThat(siteImport.objection()).isEmpty();
        return siteImport.run(step -> StepProgress.SILENT);
    }

    /** Writes the files that a text has; names that no file can have are left out. */
    private static ForeignTool write(String text, Path source) throws IOException {
        List<String> lines = List.of(text.split("\n", -1));
        Optional<Path> file = Optional.empty();
        StringBuilder content = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("=== ") || line.startsWith("=-> ")) {
                write(file, content.toString());
                content.setLength(0);
                file = Optional.empty();
                String[] words = line.substring(4).split(" ");
                if (line.startsWith("=== ")) {
                    file = inside(source, line.substring(4));
                } else if (words.length == 2) {
                    link(inside(source, words[0]), words[1]);
                }
            } else {
                content.append(line).append('\n');
            }
        }
        write(file, content.toString());
        return ForeignTool.of(lines.get(0)).orElse(ForeignTool.HUGO);
    }

    private static Optional<Path> inside(Path source, String path) {
        try {
            Path file = source.resolve(path).normalize();
            boolean within = file.startsWith(source) && !file.equals(source);
            return within ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void write(Optional<Path> file, String content) throws IOException {
        if (file.isPresent() && !Files.isSymbolicLink(file.get())) {
            try {
                Files.createDirectories(file.get().getParent());
                Files.writeString(file.get(), content);
            } catch (FileSystemException e) {
                // Another file is in the place of one of its folders.
            }
        }
    }

    private static void link(Optional<Path> file, String target) throws IOException {
        if (file.isPresent()) {
            try {
                Files.createDirectories(file.get().getParent());
                Files.createSymbolicLink(file.get(), file.get().getFileSystem().getPath(target));
            } catch (InvalidPathException | FileAlreadyExistsException e) {
                // No link.
            } catch (FileSystemException e) {
                // A file is in the place of a folder.
            }
        }
    }

    private static void assertIsOfASite(String path, String content) {
        assertThat(path)
                .matches(
                        "(?s)cahier\\.yaml|\\.cahier/import"
                                + "|(?:content|static|templates/shortcodes|unreadable)/.+");
        String visible = path.replaceFirst("^\\.cahier/|^static/\\.well-known/", "");
        assertThat("/" + visible).doesNotContain("/.").doesNotContain("//");
        assertThat(content).doesNotContain(SECRET);
        if (path.startsWith("static/") && content.contains("http-equiv=\"refresh\"")) {
            assertThat(content).doesNotContain("<script", "javascript:");
        }
    }

    /** Whatever the old site has, a build reads its configuration and notes without an error. */
    private static void assertCanBeBuilt(SortedMap<String, String> written) {
        var config =
                SiteConfigLoader.read(new SourceText("cahier.yaml", written.get("cahier.yaml")));
        assertThat(config.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        NoteParser parser = new NoteParser(config.config());
        Map<String, String> addresses = new TreeMap<>();
        written.forEach(
                (path, content) -> {
                    if (path.matches("content/.*\\.(?:md|markdown)")) {
                        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
                        var parsed = parser.parse(path, bytes);
                        assertThat(parsed.diagnostics())
                                .as("%s: %s", path, content)
                                .filteredOn(Diagnostic::isError)
                                .isEmpty();
                        parsed.note()
                                .filter(note -> note.kind().isOwnPage())
                                .map(Note::address)
                                .ifPresent(
                                        address ->
                                                assertThat(addresses.put(address, path))
                                                        .as("%s has %s, too", path, address)
                                                        .isNull());
                    }
                });
    }

    private static void assertIsInside(
            SourceLocation place,
            Map<String, List<String>> known,
            Map<String, String> written,
            Map<String, String> before) {
        List<String> lines =
                known.computeIfAbsent(place.path(), path -> lines(path, written, before));
        assertThat(place.line()).as("%s", place).isBetween(1, lines.size());
        assertThat(place.column())
                .as("%s", place)
                .isBetween(1, lines.get(place.line() - 1).length() + 1);
    }

    private static List<String> lines(
            String path, Map<String, String> written, Map<String, String> before) {
        String bytes =
                Optional.ofNullable(written.get(path))
                        .orElse(before.getOrDefault("old/site/" + path, ""));
        String content =
                new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return List.of(content.split("\r\n|\r|\n", -1));
    }

    /** Returns the bytes of each file, as characters. */
    private static SortedMap<String, String> contents(Path root) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(root)) {
            walked.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            contents.put(
                    root.relativize(file).toString(),
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
