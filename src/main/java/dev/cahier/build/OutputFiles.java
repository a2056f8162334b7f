package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.ContentFile;
import dev.cahier.output.OutputFile;
import dev.cahier.template.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects the files of a site and finds those that claim one path.
 *
 * <p>What Cahier makes goes in first, so that it is the user's file that is reported.
 */
final class OutputFiles {

    private static final String CAHIER = "Cahier itself";

    private final SortedMap<String, OutputFile> files = new TreeMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final List<Diagnostic> conflicts = new ArrayList<>();

    /** Creates the files of a site from those that Cahier makes, no two with one path. */
    OutputFiles(Collection<OutputFile> made) {
        made.forEach(file -> add(file, CAHIER));
    }

    void addTheme(Theme theme) {
        theme.assets()
                .all()
                .forEach(
                        asset ->
                                add(
                                        OutputFile.bytes(asset.publicPath(), asset.bytes()),
                                        "templates/assets/" + asset.name()));
    }

    /** Adds the files beside the notes. */
    void addContent(List<ContentFile> content) {
        content.forEach(
                file ->
                        add(
                                OutputFile.copy(file.address().substring(1), file.file()),
                                file.path()));
    }

    void addStatic(SortedMap<String, Path> statics) {
        statics.forEach((path, file) -> add(OutputFile.copy(path, file), "static/" + path));
    }

    private void add(OutputFile file, String origin) {
        String other = origins.putIfAbsent(file.path(), origin);
        if (other == null) {
            files.put(file.path(), file);
        } else if (origin.equals(CAHIER)) {
            throw new IllegalStateException("made twice: " + file.path());
        } else {
            conflicts.add(conflict(origin, "/" + file.path() + " is claimed by " + other + " too"));
        }
    }

    /** Returns an error for each file that stands in the way of another. */
    List<Diagnostic> conflicts() {
        List<Diagnostic> all = new ArrayList<>(conflicts);
        for (String path : files.keySet()) {
            for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
                String folder = path.substring(0, i);
                if (files.containsKey(folder)) {
                    all.add(blocked(folder, path));
                }
            }
        }
        return all;
    }

    private Diagnostic blocked(String file, String below) {
        boolean ours = origins.get(file).equals(CAHIER);
        return conflict(
                origins.get(ours ? below : file),
                "/" + file + " cannot be both a file and the folder of /" + below);
    }

    private static Diagnostic conflict(String origin, String message) {
        return Diagnostic.error("address-conflict", SourceLocation.startOf(origin), message);
    }

    /** Returns the files, sorted by path. */
    Collection<OutputFile> sorted() {
        return files.values();
    }
}
