package dev.cahier.build;

import dev.cahier.check.ExternalLinks;
import dev.cahier.check.Fixes;
import dev.cahier.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A site of notes that one check reads, so that many cases cost the start of one. */
public final class CheckedNotes {

    /** The time of the check. */
    public static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

    private final Map<String, String> files = new TreeMap<>();

    /** Adds a file of the site. */
    public CheckedNotes with(String path, String text) {
        if (files.put(path, text) != null) {
            throw new IllegalArgumentException("twice: " + path);
        }
        return this;
    }

    /** Writes the site and checks it. */
    public List<Diagnostic> check(Path folder) {
        return check(folder, Optional.empty());
    }

    /** Writes the site and checks it, with the links that lead out of it. */
    public List<Diagnostic> check(Path folder, Optional<ExternalLinks> external) {
        files.forEach((path, text) -> write(folder.resolve(path), text));
        return new SiteCheck(
                        folder, NOW, Fixes.NONE, external, Optional.empty(), BuildProgress.SILENT)
                .run()
                .diagnostics();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what was found in a note, as {@code line:column code}. */
    public static List<String> in(String path, List<Diagnostic> all) {
        return all.stream()
                .filter(d -> d.location().filter(l -> l.path().equals(path)).isPresent())
                .map(CheckedNotes::shown)
                .toList();
    }

    private static String shown(Diagnostic diagnostic) {
        return diagnostic
                .location()
                .map(l -> l.line() + ":" + l.column() + " " + diagnostic.code())
                .orElseThrow();
    }
}
