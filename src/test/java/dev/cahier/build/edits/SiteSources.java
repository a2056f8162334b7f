package dev.cahier.build.edits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a site's folder, by their paths in it with slashes. Lists are sorted. */
final class SiteSources {

    private static final List<String> ROOTS =
            List.of(
                    "cahier.yaml",
                    "content",
                    "extensions",
                    "references.bib",
                    "static",
                    "templates");

    private final Path folder;

    SiteSources(Path folder) {
        this.folder = folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    boolean exists(String name) {
        return Files.isRegularFile(path(name));
    }

    /** Returns the files that a build reads. */
    List<String> all() throws IOException {
        List<String> all = new ArrayList<>();
        for (String root : ROOTS) {
            all.addAll(below(root));
        }
        return all;
    }

    /** Returns the files in a folder; the file itself if it is one. */
    List<String> below(String name) throws IOException {
        if (!Files.exists(path(name))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path(name))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the notes, without the texts of lists. */
    List<String> notes() throws IOException {
        return below("content").stream()
                .filter(name -> name.endsWith(".md") && !name.endsWith("_index.md"))
                .toList();
    }

    /** Returns a note, mostly a published one. */
    String note(Chance chance) throws IOException {
        List<String> published =
                notes().stream()
                        .filter(name -> !name.matches("content/(draft|later|expiring).md"))
                        .toList();
        return chance.of(published.isEmpty() || chance.oneIn(6) ? notes() : published);
    }

    /** Returns what the first group of a pattern finds in the notes. */
    List<String> found(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (String note : notes()) {
            Matcher matcher = pattern.matcher(text(note));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(path(name));
    }

    void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.write(path(name), bytes);
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    void move(String from, String to) throws IOException {
        Files.createDirectories(path(to).getParent());
        Files.move(path(from), path(to), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the content of all files that a build reads. */
    SortedMap<String, byte[]> snapshot() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : all()) {
            files.put(name, bytes(name));
        }
        return files;
    }

    /** Brings back what a snapshot has, as a checkout does: equal files are left alone. */
    void restore(SortedMap<String, byte[]> snapshot) throws IOException {
        Set<String> wanted = snapshot.keySet();
        for (String name : all()) {
            if (!wanted.contains(name)) {
                delete(name);
            }
        }
        for (String name : wanted) {
            if (!exists(name) || !Arrays.equals(bytes(name), snapshot.get(name))) {
                write(name, snapshot.get(name));
            }
        }
    }
}
