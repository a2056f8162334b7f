package dev.cahier.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A site that somebody edits at random, as authors do, and worse. */
final class EditedSite {

    private static final List<String> TEXTS =
            List.of(
                    "Text with $x^2$.",
                    "见[[note-1]]与 [another](note-2.md).",
                    "A broken formula $\\frac{1$ here.",
                    "An [absent note](nowhere.md) and ![a picture](/p.png).",
                    "$$\\label{eq} a = b$$",
                    "As \\eqref{eq} says.",
                    "![](activation:relu)",
                    "# Heading\n\n| a | b |\n|---|---|\n| 1 | 2 |");

    private final Path folder;
    private final Random random;

    EditedSite(Path folder, Random random) throws IOException {
        this.folder = folder;
        this.random = random;
        for (int i = 0; i < 5; i++) {
            note(
                    "note-" + i,
                    "title: Note " + i + "\ntags: [a, b]\ndate: 2029-0" + (i + 1) + "-01");
        }
        write("content/later.md", "---\ntitle: Later\ndate: 2030-06-01\n---\nText.\n");
        write("content/draft.md", "---\ntitle: Draft\ndraft: true\n---\nText.\n");
        write("static/p.png", "one");
    }

    /** Makes one edit and returns what it was. */
    String edit() throws IOException {
        int kind = random.nextInt(14);
        String name = "note-" + random.nextInt(8);
        switch (kind) {
            case 0, 1, 2 -> note(name, "title: " + name + " " + random.nextInt(9));
            case 3 -> delete("content/" + name + ".md");
            case 4 -> rename(name, "note-" + random.nextInt(8));
            case 5 -> write("templates/partials/own.ftlh", "<p>" + random.nextInt(9) + "</p>");
            case 6 -> write("templates/note.css", "p { margin: " + random.nextInt(9) + "px }");
            case 7 -> write("cahier.yaml", "title: Site " + random.nextInt(3) + "\n");
            case 8 -> write("static/p.png", random.nextBoolean() ? "one" : "two");
            case 9 -> sameSizeAndTime(name);
            case 10 ->
                    write("content/sec/_index.md", "---\ntitle: S" + random.nextInt(3) + "\n---\n");
            case 11 -> write("content/sec/" + name + ".md", "Text " + random.nextInt(3) + ".\n");
            case 12 -> tamper();
            default -> {
                return "nothing";
            }
        }
        return "kind " + kind + " with " + name;
    }

    private void note(String name, String frontMatter) throws IOException {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        write("content/" + name + ".md", "---\n" + frontMatter + "\n---\n" + text + "\n");
    }

    private void rename(String from, String to) throws IOException {
        Path file = folder.resolve("content/" + from + ".md");
        if (Files.exists(file)) {
            Files.move(
                    file,
                    folder.resolve("content/" + to + ".md"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** As {@code cp -p} of another version does. */
    private void sameSizeAndTime(String name) throws IOException {
        Path file = folder.resolve("content/" + name + ".md");
        if (Files.exists(file)) {
            FileTime time = Files.getLastModifiedTime(file);
            String text = Files.readString(file);
            Files.writeString(file, text.replace('e', 'E'));
            Files.setLastModifiedTime(file, time);
        }
    }

    /** Changes the finished site. */
    private void tamper() throws IOException {
        Path page = folder.resolve("site/note-1/index.html");
        if (Files.exists(page)) {
            if (random.nextBoolean()) {
                Files.delete(page);
            } else {
                FileTime time = Files.getLastModifiedTime(page);
                Files.writeString(page, Files.readString(page).replace("html", "HTML"));
                Files.setLastModifiedTime(page, time);
            }
        }
    }

    private void delete(String path) throws IOException {
        Files.deleteIfExists(folder.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Copies the sources, nothing else. */
    void copyTo(Path target) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("content", "templates", "static", "cahier.yaml")) {
            Path root = folder.resolve(name);
            if (Files.exists(root)) {
                try (Stream<Path> found = Files.walk(root)) {
                    found.filter(Files::isRegularFile).forEach(files::add);
                }
            }
        }
        for (Path file : files) {
            Path copy = target.resolve(folder.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readString(file).getBytes(StandardCharsets.UTF_8));
        }
    }
}
