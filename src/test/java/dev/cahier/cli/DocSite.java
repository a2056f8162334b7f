package dev.cahier.cli;

import dev.cahier.build.BuildProgress;
import dev.cahier.build.SiteCheck;
import dev.cahier.build.TrialSites;
import dev.cahier.diagnostic.Diagnostic;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A site that has the examples of a page of the documentation as its notes and templates, besides
 * the files that the examples name.
 */
final class DocSite {

    private static final Pattern PICTURE = Pattern.compile("[\\w./-]+\\.png\\b");

    private static final Pattern DRAWING = Pattern.compile("[\\w-]+\\.svg\\b");

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";

    /** Notes that examples link to, and one that links to all examples. */
    private static final List<String> OWN =
            List.of(
                    "content/posts/other.md",
                    "content/posts/norms.md",
                    "content/posts/Norms of vectors.md",
                    "content/index-of-examples.md");

    private static final String DATE = "date: 2024-05-06\n";

    private final Path folder;
    private final Map<DocExample, String> notes = new LinkedHashMap<>();
    private boolean hasFiles;

    DocSite(Path folder) {
        this.folder = folder;
        write("cahier.yaml", "title: T\n");
        write("content/posts/_index.md", "---\ntitle: Posts\n---\n");
        for (String path : OWN) {
            write(path, "---\ntitle: About " + path + "\n" + DATE + "---\n## Part\n\n## Proof\n");
        }
    }

    /** Makes a note of an example, or a file if it is said to be one. */
    void add(DocExample example) {
        String path = example.file().orElse("content/posts/note-" + example.line() + ".md");
        if (path.startsWith("content/")) {
            notes.put(example, path);
            write(path, dated(example));
            pictures(example.text(), path);
        } else if (path.startsWith("archetypes/")) {
            write(path, example.text());
            String section = path.replaceAll("^archetypes/|\\.md$", "");
            String source = folder.toString();
            notes.put(
                    example,
                    Console.run("new", "note", "A: 'B'", "--section", section, "-s", source)
                            .out()
                            .strip());
        } else {
            write(path, example.text());
            hasFiles = true;
        }
    }

    /** Returns what is wrong with each of the notes, and with other files under {@code null}. */
    Map<DocExample, List<Diagnostic>> check() {
        linkNotes();
        List<Diagnostic> found =
                new SiteCheck(folder, TrialSites.NOW, false, BuildProgress.SILENT)
                        .run()
                        .diagnostics();
        Map<DocExample, List<Diagnostic>> problems = new LinkedHashMap<>();
        notes.forEach(
                (example, path) ->
                        problems.put(example, found.stream().filter(d -> isIn(d, path)).toList()));
        List<Diagnostic> ofBuild =
                hasFiles
                        ? TrialSites.build(folder, Optional.empty()).diagnostics()
                        : List.<Diagnostic>of();
        problems.put(
                null,
                Stream.concat(found.stream(), ofBuild.stream()).filter(d -> !isInNote(d)).toList());
        return problems;
    }

    /** Leads to all notes, so that none is an orphan unless the example is one. */
    private void linkNotes() {
        StringBuilder index = new StringBuilder("---\ntitle: Index\n" + DATE + "---\n");
        index.append("[](posts/other.md) [](posts/norms.md) [](<posts/Norms of vectors.md>)\n");
        notes.forEach(
                (example, path) -> {
                    boolean linked = !example.mistakes().contains("note-orphan");
                    boolean named = !example.mistakes().contains("title-missing");
                    String text = named ? "" : "this";
                    index.append(
                            linked
                                    ? "["
                                            + text
                                            + "](<"
                                            + path.substring("content/".length())
                                            + ">)\n"
                                    : "");
                });
        write("content/index-of-examples.md", index.toString());
    }

    private boolean isInNote(Diagnostic diagnostic) {
        return OWN.stream().anyMatch(path -> isIn(diagnostic, path))
                || notes.values().stream().anyMatch(path -> isIn(diagnostic, path));
    }

    private static boolean isIn(Diagnostic diagnostic, String path) {
        return diagnostic.location().filter(at -> at.path().equals(path)).isPresent();
    }

    /** Gives a note the title and date that it lacks by being short, not by mistake. */
    private static String dated(DocExample example) {
        String text = example.text();
        if (!text.startsWith("---\n")) {
            boolean titled = text.startsWith("# ");
            String title = titled ? "" : "title: Example " + example.line() + "\n";
            return "---\n" + title + DATE + PARAMS + text;
        }
        String missing = "";
        if (!text.contains("\ndate:") && !example.mistakes().contains("date-missing")) {
            missing += DATE;
        }
        if (!text.contains("\ntitle:") && !example.mistakes().contains("title-missing")) {
            missing += "title: Example " + example.line() + "\n";
        }
        return "---\n" + missing + text.substring("---\n".length());
    }

    private static final String PARAMS = "params: {version: 1.2, place: {city: Bern}}\n---\n";

    private void pictures(String text, String note) {
        Path beside = folder.resolve(note).getParent();
        PICTURE.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(name -> write(at(beside, name), png()));
        DRAWING.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(name -> write(at(beside, name), SVG.getBytes(StandardCharsets.UTF_8)));
        if (text.contains("\"/pictures\"")) {
            write(folder.resolve("content/pictures/one.png"), png());
        }
    }

    private Path at(Path beside, String name) {
        return name.startsWith("/")
                ? folder.resolve("static" + name)
                : beside.resolve(name).normalize();
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) {
        write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
