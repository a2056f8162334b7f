package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.ContentFile;
import dev.cahier.note.Publication;
import dev.cahier.note.Unpublished;
import dev.cahier.output.OutputFile;
import dev.cahier.output.SiteWriter;
import dev.cahier.template.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the files of a site and finds those that claim one path. */
final class OutputFiles {

    private final SortedMap<String, OutputFile> files = new TreeMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final List<Diagnostic> conflicts = new ArrayList<>();

    OutputFiles() {
        // GitHub Pages leaves out names that begin with an underscore unless it finds this file.
        add(OutputFile.text(SiteWriter.NO_JEKYLL, ""), "Cahier");
    }

    void addAll(Collection<OutputFile> more, String origin) {
        more.forEach(file -> add(file, origin));
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

    /** Adds the files beside the notes, but not those of a bundle that is not published. */
    void addContent(List<ContentFile> content, Publication publication) {
        Set<String> hidden = new HashSet<>();
        for (Unpublished note : publication.unpublished()) {
            if (note.path().matches(".*/index\\.(md|markdown)")) {
                hidden.add(note.path().substring(0, note.path().lastIndexOf('/') + 1));
            }
        }
        for (ContentFile file : content) {
            if (hidden.stream().noneMatch(file.path()::startsWith)) {
                add(OutputFile.copy(file.address().substring(1), file.file()), file.path());
            }
        }
    }

    void addStatic(SortedMap<String, Path> statics) {
        statics.forEach((path, file) -> add(OutputFile.copy(path, file), "static/" + path));
    }

    private void add(OutputFile file, String origin) {
        String other = origins.putIfAbsent(file.path(), origin);
        if (other == null) {
            files.put(file.path(), file);
        } else if (!other.equals("Cahier")) {
            conflicts.add(
                    Diagnostic.error(
                            "address-conflict",
                            SourceLocation.startOf(origin),
                            "/" + file.path() + " is claimed by " + other + " too"));
        }
    }

    List<Diagnostic> conflicts() {
        return conflicts;
    }

    /** Returns the files, sorted by path. */
    Collection<OutputFile> sorted() {
        return files.values();
    }
}
